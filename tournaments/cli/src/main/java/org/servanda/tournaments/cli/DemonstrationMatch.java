package org.servanda.tournaments.cli;

import java.util.List;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.Transformer;
import org.servanda.reports.chronicle.Chronicle;
import org.servanda.reports.statistics.NumberText;
import org.servanda.tournaments.cli.terminal.ShellWord;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.cli.terminal.WrappedText;
import org.servanda.tournaments.design.TournamentFile;
import org.servanda.tournaments.scenario.OppositionLeaders;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/**
 * Prints a short match that shows a strategy at work: a classical rule in the prisoner's dilemma, a
 * bargaining tactic in a sale, a leader in the reference dyad.
 */
final class DemonstrationMatch {
  private static final int MOVES = 24;
  private static final int LINES = 16;
  private static final List<String> PARTNERS = List.of("tit-for-tat", "alternator", "coin");

  private final Terminal terminal;
  private final ScenarioLibrary library;
  private final String plugins;

  /**
   * Shows matches on a terminal.
   *
   * @param plugins the option that names the plugins, as it was typed
   */
  DemonstrationMatch(Terminal terminal, ScenarioLibrary library, String plugins) {
    this.terminal = terminal;
    this.library = library;
    this.plugins = plugins;
  }

  /** Prints a match of a strategy. */
  void of(StrategyCatalogue catalogue, Strategy strategy) {
    String family = strategy.description().family();
    terminal.out().println();
    if (family.endsWith("rule")) {
      dilemma(catalogue, strategy.id(), PARTNERS);
    } else if (family.equals("bargaining tactic")) {
      sale(catalogue, strategy.id(), List.of("linear", "boulware"));
    } else {
      quarrel(catalogue, strategy.id());
    }
  }

  /** Prints a match of a transformer around a well-known rule or tactic. */
  void around(StrategyCatalogue catalogue, Transformer transformer) {
    terminal.out().println();
    boolean accepts = transformer.id().startsWith("ac-");
    List<String> inside =
        (accepts ? List.of("boulware") : List.of("tit-for-tat", "defector"))
            .subList(0, transformer.least());
    String entry = transformer.id() + "(" + String.join(", ", inside) + ")";
    if (accepts) {
      sale(catalogue, entry, List.of("linear", "boulware"));
    } else {
      dilemma(catalogue, entry, PARTNERS);
    }
  }

  private void dilemma(StrategyCatalogue catalogue, String entry, List<String> others) {
    PreparedScenario prepared = new PreparedScenario(library.get("prisoners-dilemma").scenario());
    WrappedText.print(
        terminal,
        "  ",
        "  ",
        PortableText.format(
            "%s, first %d moves in the prisoner's dilemma (C keeps, D cheats):", entry, MOVES));
    for (String other : others) {
      StringBuilder own = new StringBuilder();
      StringBuilder theirs = new StringBuilder();
      play(
          prepared,
          catalogue,
          entry,
          other,
          event -> {
            if (event instanceof MatchEvent.Conducted conducted && conducted.round() < MOVES) {
              (conducted.by() == Seat.A ? own : theirs)
                  .append(conducted.shortfall() > 0 ? 'D' : 'C');
            }
          });
      terminal.out().print(PortableText.format("    %s   against %-12s %s%n", own, other, theirs));
    }
  }

  private void sale(StrategyCatalogue catalogue, String entry, List<String> others) {
    PreparedScenario prepared = new PreparedScenario(library.get("single-negotiation").scenario());
    double best = 0;
    for (long i = 0; i < prepared.space().size(); i++) {
      Outcome outcome = prepared.space().at(i);
      if (prepared.values(Seat.B).net(outcome) >= 0) {
        best = Math.max(best, prepared.values(Seat.A).net(outcome));
      }
    }
    double most = best;
    terminal
        .out()
        .println("  Selling: its offers, in per cent of the most the other side could give:");
    for (String other : others) {
      StringBuilder asks = new StringBuilder();
      StringBuilder end = new StringBuilder(" no deal");
      double[] last = {Double.NaN};
      play(
          prepared,
          catalogue,
          entry,
          other,
          event -> {
            if (event instanceof MatchEvent.Offered offered && offered.by() == Seat.A) {
              double asked = prepared.values(Seat.A).net(offered.offer()) / most;
              if (asked != last[0]) {
                asks.append(PortableText.format(" %.0f", 100 * asked));
                last[0] = asked;
              }
            } else if (event instanceof MatchEvent.Accepted accepted) {
              end.setLength(0);
              end.append(
                  PortableText.format(
                      ", deal at %.0f after %s",
                      100 * prepared.values(Seat.A).net(accepted.offer()) / most,
                      NumberText.counted(accepted.exchange(), "move", "moves")));
            }
          });
      WrappedText.print(terminal, "    against " + other + ": ", "      ", asks.toString() + end);
    }
  }

  private void quarrel(StrategyCatalogue catalogue, String id) {
    String other = id.equals("reciprocal") ? "wily" : "reciprocal";
    ScenarioLibrary.Entry entry = library.get("reference-dyad");
    Scenario scenario = entry.scenario();
    Chronicle chronicle = new Chronicle(scenario, Math.max(50, terminal.width() - 2));
    MatchResult result =
        play(OppositionLeaders.prepared(entry, catalogue), catalogue, id, other, chronicle);
    terminal
        .out()
        .println(PortableText.format("  Leading %s against %s:", scenario.a().name(), other));
    List<String> lines = chronicle.lines();
    int from = 0;
    while (from < lines.size() && lines.get(from).isEmpty()) {
      from++;
    }
    for (String line : lines.subList(from, Math.min(lines.size(), from + LINES))) {
      terminal.out().println(("  " + line).stripTrailing());
    }
    if (lines.size() > from + LINES) {
      terminal.out().println("    …");
    }
    chronicle.summary(result).forEach(line -> terminal.out().println("  " + line));
    terminal
        .out()
        .println(
            PortableText.format(
                "  The whole match: %s match %s %s --scenario %s%s",
                Servanda.COMMAND,
                ShellWord.quoted(id),
                ShellWord.quoted(other),
                ShellWord.quoted(scenario.id()),
                plugins));
  }

  private static MatchResult play(
      PreparedScenario prepared,
      StrategyCatalogue catalogue,
      String a,
      String b,
      MatchListener listener) {
    Chance chance = Chance.of(TournamentFile.SEED, prepared.scenario().id(), 0);
    return LimitedMatch.play(
        prepared, catalogue.entrant(a), catalogue.entrant(b), chance, listener, TimeLimit.STANDARD);
  }
}
