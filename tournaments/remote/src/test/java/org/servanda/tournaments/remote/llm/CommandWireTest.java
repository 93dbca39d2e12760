package org.servanda.tournaments.remote.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandWireTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir private Path folder;

  /** The program that is started: this class, in a JVM of its own. */
  public static final class Program {
    private Program() {}

    /** Writes what it reads, fails, or waits. */
    public static void main(String[] arguments) throws Exception {
      String manner = arguments[0];
      if (manner.equals("fails")) {
        System.err.println("no model");
        System.exit(3);
      }
      if (manner.equals("waits")) {
        Thread.sleep(60_000);
      }
      System.in.transferTo(System.out);
    }
  }

  private CommandWire wire(String manner, Duration limit) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), Program.class.getName()));
    words.add(manner);
    return new CommandWire(words, folder, limit);
  }

  @Test
  void a_command_reads_the_request_and_writes_the_response() throws Exception {
    assertThat(wire("answers", LONG).send("{\"é\":1}"))
        .isEqualTo(new Wire.Response(200, "{\"é\":1}", -1));
  }

  @Test
  void a_command_that_fails_is_an_error_of_the_server_in_its_own_words() throws Exception {
    assertThat(wire("fails", LONG).send("{}"))
        .isEqualTo(new Wire.Response(500, "exit code 3: no model", -1));
  }

  @Test
  void a_command_that_is_late_is_ended() {
    assertThatThrownBy(() -> wire("waits", Duration.ofMillis(300)).send("{}"))
        .isInstanceOf(TimeoutException.class);
  }

  @Test
  void a_command_that_does_not_exist_has_no_response() {
    CommandWire wire = new CommandWire(List.of("no-such-program-here"), folder, LONG);
    assertThatThrownBy(() -> wire.send("{}")).isInstanceOf(IOException.class);
  }
}
