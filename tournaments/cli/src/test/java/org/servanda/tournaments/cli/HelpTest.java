package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The help of every command. */
class HelpTest {
  @Test
  void help_is_everywhere_with_examples() {
    for (String command :
        List.of(
            "run",
            "report",
            "compare",
            "site",
            "league",
            "live",
            "match",
            "play",
            "strategies",
            "scenarios",
            "import",
            "new-strategy",
            "tune",
            "dev",
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

  @Test
  void help_goes_to_its_own_terminal_while_a_strategy_is_checked_beside_it() throws Exception {
    Thread check = new Thread(() -> Cli.run("check", "saint"), "check");
    check.start();
    while (check.isAlive()) {
      Cli help = Cli.run("match", "--help");
      assertThat(help.out()).as(help::toString).contains("Usage: servanda match");
    }
    check.join();
  }
}
