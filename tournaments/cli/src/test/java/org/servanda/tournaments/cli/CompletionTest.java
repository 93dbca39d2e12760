package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.tournaments.remote.Ending;

/** How the program ends, in a process of its own. */
class CompletionTest {
  @TempDir private Path folder;

  @Test
  void what_recordings_still_have_to_write_is_waited_for_and_hanging_hooks_are_not()
      throws IOException, InterruptedException {
    Path written = folder.resolve("written");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            SlowEnd.class.getName(),
            written.toString());
    Process process =
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("output").toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("output"))).isEqualTo(7);
    assertThat(Files.readString(written)).isEqualTo("once");
  }

  /** A program with a slow recording and a hook that never ends. */
  static final class SlowEnd {
    private SlowEnd() {}

    /** Ends, when what it has to write is in the file. */
    public static void main(String... args) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> sleep(3600)));
      Ending.then(
          () -> {
            sleep(3);
            write(Path.of(args[0]));
          });
      Completion.end(7);
    }

    private static void sleep(int seconds) {
      try {
        TimeUnit.SECONDS.sleep(seconds);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    /** Fails if it is there. */
    private static void write(Path file) {
      try {
        Files.writeString(file, "once", StandardOpenOption.CREATE_NEW);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
