package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.tournaments.cli.corpus.Launched;

/** Tournaments whose leaders are other processes, stopped in the middle. */
@Tag("slow")
@Tag("once")
class StoppedProgramsTest {
  private static final Path SETSID = Path.of("/usr/bin/setsid");
  private static final Path PYTHON =
      Path.of("../remote/src/examples/python/tit_for_tat.py").toAbsolutePath().normalize();

  @TempDir private Path folder;

  @Test
  void a_run_that_is_stopped_keeps_no_fault_and_ends_like_one_that_was_not()
      throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(SETSID), "Nothing starts a group of processes here");
    Launched.install(folder.resolve("lib"));
    assertThat(start("whole").waitFor()).as(said("whole")).isZero();
    // To the whole group, as Ctrl-C does, and to the program alone; isolation changes no result.
    stop("INT", "-");
    assertThat(said("stopped")).contains("stopped: it was interrupted");
    stop("TERM", "", "--isolate");
    stop("INT", "-", "--isolate");
    stop("TERM", "");
    assertThat(start("stopped").waitFor()).as(said("stopped")).isZero();
    assertThat(files("stopped")).isEqualTo(files("whole"));
  }

  /** Begins or resumes the run, and stops it when something more is saved. */
  private void stop(String signal, String group, String... options)
      throws IOException, InterruptedException {
    Process process = start("stopped", options);
    awaitSaved(process);
    String whom = group + process.pid();
    assertThat(new ProcessBuilder("kill", "-" + signal, "--", whom).start().waitFor()).isZero();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    // A fast machine may be done before the last signals come.
    assertThat(said("stopped")).doesNotContain("lost").doesNotContain("keeps something");
  }

  private Process start(String out, String... options) throws IOException {
    // Whoever runs the tests in the background ignores the interrupt, and so would all it starts.
    ProcessBuilder builder = new ProcessBuilder(SETSID.toString(), "env", "--default-signal=INT");
    builder.command().add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    builder.command().addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    builder.command().addAll(List.of("-cp", folder.resolve("lib") + File.separator + "*"));
    builder.command().addAll(List.of(Servanda.class.getName(), "run", "reference-dyad"));
    builder.command().addAll(List.of("--strategies", "grim,wily,example.tit-for-tat"));
    builder.command().addAll(List.of("--plugins", PYTHON.toString(), "--repetitions", "120"));
    builder.command().addAll(List.of("--format", "csv", "--save-every", "0.2", "--out", out));
    builder.command().addAll(List.of(options));
    return builder
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(out + ".log").toFile())
        .start();
  }

  /** Until something more is saved, or the process has ended. */
  private void awaitSaved(Process process) throws IOException, InterruptedException {
    Path sums = folder.resolve("stopped/tally.bin");
    long before = Files.exists(sums) ? Files.getLastModifiedTime(sums).toMillis() : 0;
    while (process.isAlive()
        && (!Files.exists(sums) || Files.getLastModifiedTime(sums).toMillis() == before)) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  private String said(String out) throws IOException {
    return Files.readString(folder.resolve(out + ".log"));
  }

  private Map<String, String> files(String out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (String file : List.of("standings.csv", "pairs.csv", "kinds.csv")) {
      files.put(file, Files.readString(folder.resolve(out).resolve(file)));
    }
    return files;
  }
}
