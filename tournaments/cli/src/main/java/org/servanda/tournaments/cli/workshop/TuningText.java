package org.servanda.tournaments.cli.workshop;

import org.servanda.engine.portable.PortableText;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.statistics.NumberText;
import org.servanda.tournaments.cli.terminal.ShellWord;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.cli.terminal.WrappedText;
import org.servanda.tournaments.tuning.TunedStrategy;
import org.servanda.tournaments.tuning.TuningGoal;
import org.servanda.tournaments.tuning.TuningResult;

/**
 * The result of a search in words and a small table.
 *
 * @param result what was found
 */
public record TuningText(TuningResult result) {
  private static final String ROW = "  %-32s %8s  %s";

  /**
   * Prints it.
   *
   * @param scenarios what was played
   * @param command the command to type for the program
   * @param plugins the option that names the plugins, as it was typed
   */
  public void print(Terminal terminal, String scenarios, String command, String plugins) {
    WrappedText.print(terminal, "", "  ", headline(scenarios));
    table(terminal, "Defaults: ", result.standard(), false);
    for (TunedStrategy found : result.found()) {
      boolean unchanged = found.name().equals(result.standard().name());
      table(terminal, result.goal() == TuningGoal.BOTH ? "Front: " : "Best: ", found, !unchanged);
      WrappedText.print(terminal, "  ", "  ", verdict(found, unchanged));
    }
    TunedStrategy best = result.best();
    if (result.isBetter(best)) {
      terminal
          .out()
          .println(
              PortableText.format(
                  "To enter it: %s run --only %s%s",
                  command, ShellWord.quoted(best.name()), plugins));
    }
  }

  private String headline(String scenarios) {
    return PortableText.format(
        "%s%s of values tried against %s in %s. On %d held-out repetitions of each match:",
        result.exhaustive() ? "All " : "",
        NumberText.counted(result.evaluated(), "combination", "combinations"),
        NumberText.counted(result.partners(), "strategy", "strategies"),
        scenarios,
        result.heldOut());
  }

  private static void table(
      Terminal terminal, String label, TunedStrategy tuned, boolean isCompared) {
    terminal.out().println();
    WrappedText.print(terminal, label, "  ", tuned.name());
    terminal.out().println(PortableText.format(ROW, "", "mean", "95 % interval"));
    row(terminal, "durability", tuned.durability());
    row(terminal, "payoff", tuned.payoff());
    if (isCompared) {
      row(terminal, "durability minus the defaults'", tuned.moreDurability());
      row(terminal, "payoff minus the defaults'", tuned.morePayoff());
    }
    if (tuned.faults() > 0) {
      terminal.out().println(PortableText.format(ROW, "faults", tuned.faults(), ""));
    }
  }

  private static void row(Terminal terminal, String label, Estimate mean) {
    String interval = PortableText.format("%.3f to %.3f", mean.low(), mean.high());
    terminal
        .out()
        .println(
            PortableText.format(ROW, label, PortableText.format("%.3f", mean.value()), interval));
  }

  private String verdict(TunedStrategy found, boolean unchanged) {
    if (unchanged) {
      return result.found().size() > 1
          ? "These are the defaults."
          : "Nothing better than the defaults was found.";
    }
    return switch (result.goal()) {
      case DURABILITY -> verdict("durability", found.moreDurability());
      case PAYOFF -> verdict("payoff", found.morePayoff());
      case BOTH ->
          verdict("durability", found.moreDurability())
              + " "
              + verdict("payoff", found.morePayoff());
    };
  }

  private static String verdict(String what, Estimate more) {
    if (more.low() > 0) {
      return "Better than the defaults in " + what + ".";
    }
    return more.high() < 0
        ? "Worse than the defaults in " + what + "."
        : "Not shown to be better than the defaults in "
            + what
            + ": the interval of the difference contains 0.";
  }
}
