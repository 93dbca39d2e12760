package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fault names the line of its author, wherever it is reported. */
class FaultLineTest {
  @TempDir private Path folder;

  private void everywhere(String keeper) throws IOException {
    String jar = Jars.make(folder, "mine.jar", Jars.strategy("acme.mine", keeper)).toString();
    String[][] commands = {
      {"match", "acme.mine", "saint", "--plugins", jar},
      {"match", "acme.mine", "saint", "--plugins", jar, "--format", "json"},
      {"check", jar},
      {
        "run",
        "reference-dyad",
        "--strategies",
        "acme.mine,saint",
        "--repetitions",
        "2",
        "--plugins",
        jar,
        "--format",
        "csv",
        "--out",
        folder.resolve("out").toString()
      }
    };
    for (String[] command : commands) {
      assertThat(Cli.run(command).out()).as(command[0]).contains("Mine.java:8");
    }
  }

  @Test
  void what_a_strategy_throws_has_its_line() throws IOException {
    everywhere("accord -> { throw new IllegalStateException(\"oops\"); }");
  }

  @Test
  void what_the_toolkit_throws_has_the_line_that_called_it() throws IOException {
    everywhere("accord -> { Keepers.prudent(null, -1).conduct(accord); return Conduct.comply(); }");
  }
}
