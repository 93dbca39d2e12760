package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ends whole processes, so it takes minutes. */
@Tag("slow")
@Tag("once")
@Tag("untimed")
class KillTest {
  private static final int KILLS = 50;

  @TempDir private Path folder;

  private Process run(String out, String... more) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(Servanda.class.getName());
    command.addAll(List.of("run", "korea-2018", "--strategies", "grim,wily,hawk,reciprocal"));
    command.addAll(List.of("--repetitions", "1500", "--format", "json", "--format", "csv"));
    command.addAll(List.of("--save-every", "0.05", "--out", folder.resolve(out).toString()));
    command.addAll(List.of(more));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(out + ".log").toFile())
        .start();
  }

  private Map<String, String> files(String out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> inside = Files.list(folder.resolve(out))) {
      inside
          .filter(file -> !file.getFileName().toString().equals(".lock"))
          .forEach(file -> files.put(file.getFileName().toString(), content(file)));
    }
    // The command that is recorded names the folder.
    files.computeIfPresent("manifest.json", (name, text) -> text.replace("/" + out, "/"));
    files.computeIfPresent("results.json", (name, text) -> text.replace("/" + out, "/"));
    return files;
  }

  private static String content(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_run_killed_fifty_times_ends_with_the_bytes_of_one_never_killed()
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    assertThat(run("whole").waitFor()).isZero();
    // Kills come at any moment of a run, whatever the machine's speed.
    int length = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    Random random = new Random(2018);
    int kills = 0;
    int resumed = 0;
    while (kills < KILLS) {
      Process process = run("killed");
      awaitLock(process);
      boolean ended = process.waitFor(random.nextInt(length), TimeUnit.MILLISECONDS);
      if (ended) {
        assertThat(process.exitValue()).as(content(folder.resolve("killed.log"))).isZero();
        // It was quicker: from the start again.
        assertThat(files("killed")).isEqualTo(files("whole"));
        delete("killed");
        continue;
      }
      kills++;
      process.destroyForcibly().waitFor();
      resumed +=
          content(folder.resolve("killed.log")).contains("are stored from an earlier") ? 1 : 0;
    }
    assertThat(run("killed").waitFor()).isZero();
    assertThat(files("killed")).isEqualTo(files("whole"));
    assertThat(resumed).isPositive();
  }

  /** Until the process writes into its folder, or has ended. */
  private void awaitLock(Process process) throws IOException, InterruptedException {
    Path lock = folder.resolve("killed/.lock");
    while (process.isAlive()
        && !(Files.exists(lock) && content(lock).equals("process " + process.pid()))) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  private void delete(String out) throws IOException {
    try (Stream<Path> inside = Files.list(folder.resolve(out))) {
      for (Path file : inside.toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void of_eight_processes_one_plays_and_the_others_name_it()
      throws IOException, InterruptedException {
    List<Process> processes = new ArrayList<>();
    processes.add(run("shared"));
    Path lock = folder.resolve("shared/.lock");
    while (!Files.exists(lock) || Files.size(lock) == 0) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    for (int i = 1; i < 8; i++) {
      Process late =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Servanda.class.getName(),
                  "run",
                  "korea-2018",
                  "--strategies",
                  "grim,wily,hawk,reciprocal",
                  "--repetitions",
                  "1500",
                  "--out",
                  folder.resolve("shared").toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("late" + i + ".log").toFile())
              .start();
      processes.add(late);
    }
    int done = 0;
    for (Process process : processes) {
      done += process.waitFor() == 0 ? 1 : 0;
    }
    assertThat(done).isPositive();
    for (int i = 1; i < 8; i++) {
      String said = content(folder.resolve("late" + i + ".log"));
      if (processes.get(i).exitValue() != 0) {
        assertThat(processes.get(i).exitValue()).isEqualTo(1);
        assertThat(said)
            .contains("Another run (process ")
            .contains("is writing into")
            .doesNotContain("\tat ");
      }
    }
  }
}
