package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The help of every command; alone, since it makes all commands at once. */
@Isolated
class HelpTest {
  @Test
  void help_is_everywhere_with_examples() {
    for (String command :
        List.of(
            "run",
            "report",
            "compare",
            "site",
            "match",
            "play",
            "strategies",
            "scenarios",
            "import",
            "new-strategy",
            "check",
            "validate")) {
      Cli cli = Cli.run(command, "--help");
      String help = cli.out();
      assertThat(help).as(command + cli.err()).contains("Usage: servanda", "Examples:");
      assertThat(help.lines()).as(command).allMatch(line -> line.length() <= 80);
    }
    assertThat(Cli.run("--help").out()).contains("Examples:");
    assertThat(Cli.run("--version").out()).startsWith("servanda 0");
  }
}
