package org.servanda.tournaments.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.tournaments.ResultsOptions;

/** A real cluster: a master, two workers, and a process that plays a tournament on them. */
@Tag("slow")
@Tag("once")
@Timeout(900)
class SparkClusterTest {
  @TempDir private Path folder;

  @Test
  void the_results_are_those_of_one_machine_although_a_worker_is_killed() throws Exception {
    Path jar =
        PluginJarFile.write(
            folder.resolve("slow.jar"), SlowStrategies.class, SlowStrategies.Waiting.class);
    Path far = folder.resolve("far");
    try (SparkCluster cluster = new SparkCluster(folder)) {
      cluster.startWorkers(2);
      Process driver =
          cluster.start(
              "driver",
              ClusterDriver.class.getName(),
              List.of(
                  "-Xmx512m",
                  "-Dspark.executor.memory=512m",
                  "-Dspark.executor.extraJavaOptions=" + String.join(" ", SparkCluster.QUICK),
                  "-Dslf4j.provider=org.slf4j.nop.NOPServiceProvider",
                  "-cp",
                  System.getProperty("java.class.path")),
              cluster.address(),
              jar.toString(),
              far.toString());
      cluster.waitFor("driver", Pattern.compile("played (\\d{3,})"), 1);
      cluster.killWorker(1);
      assertThat(driver.isAlive()).isTrue();
      assertThat(driver.waitFor()).as(() -> said(cluster)).isZero();
      assertThat(cluster.said("driver")).endsWith("done\n").doesNotContain("\nstopped: ");
      assertThat(cluster.said("master")).contains("Removing worker");
    }
    Path near = folder.resolve("near");
    ClusterDriver.tournament(jar).threads(2).playIn(ResultsOptions.in(near).withRows());
    assertThat(files(near)).contains("tally.bin", "standings.csv", "matches.csv.gz");
    List<String> more = new ArrayList<>(files(far));
    more.removeAll(files(near));
    assertThat(more).containsExactly("agreements.parquet", "matches.parquet");
    for (String file : files(near)) {
      if (file.endsWith(".gz")) {
        // Compressed in other pieces.
        assertThat(content(far.resolve(file))).isEqualTo(content(near.resolve(file)));
      } else if (!file.equals("environment.json") && !file.equals("card.png")) {
        assertThat(far.resolve(file)).hasSameBinaryContentAs(near.resolve(file));
      }
    }
    assertThat(ParquetRowsTest.readBySpark(far, folder))
        .contains("matches: 2700 rows, 0 differ")
        .containsPattern("agreements: \\d+ rows, 0 differ");
  }

  private static String content(Path rows) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(rows))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String said(SparkCluster cluster) {
    try {
      return cluster.said("driver");
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** All but the lock, which names the process. */
  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> !name.equals(".lock"))
          .sorted()
          .toList();
    }
  }
}
