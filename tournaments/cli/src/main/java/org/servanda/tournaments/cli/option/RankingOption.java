package org.servanda.tournaments.cli.option;

import org.servanda.reports.findings.Report;
import org.servanda.reports.table.TerminalRanking;
import org.servanda.tournaments.cli.terminal.Terminal;
import picocli.CommandLine.Option;

/** The option that sets how much of the ranking is printed. */
public final class RankingOption {
  @Option(names = "--all", description = "Print the whole ranking, not its first and last places.")
  private boolean all;

  /** Prints the ranking of a report. */
  public void print(Report report, Terminal terminal) {
    terminal
        .out()
        .print(
            TerminalRanking.render(
                report, terminal.width(), terminal.unicode(), terminal.colours(), all));
  }
}
