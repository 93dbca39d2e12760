package org.servanda.tournaments.cli.workshop;

import java.util.List;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Strategy;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.design.TournamentFile;
import org.servanda.tournaments.design.TournamentPlanner;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/**
 * What the matches of a strategy cost, measured in the default tournament.
 *
 * @param millis the time of a match on one core, in milliseconds
 * @param matches the matches that it would play there
 */
public record MatchCost(double millis, long matches) {
  /** How long it measures, in nanoseconds, after as long a warm-up. */
  private static final long TIME = 200_000_000;

  /** Plays matches of a strategy with the default field, at both seats, for less than a second. */
  public static MatchCost of(
      Strategy strategy, ScenarioLibrary library, StrategyCatalogue catalogue) {
    TournamentDesign design =
        new TournamentPlanner(library).plan(TournamentFile.standard(), catalogue);
    List<Entrant> field = design.entrants();
    PreparedScenario scenario = design.stages().get(0);
    play(strategy, field, scenario);
    double nanos = play(strategy, field, scenario);
    long others = field.stream().filter(e -> !e.name().equals(strategy.id())).count();
    return new MatchCost(nanos / 1e6, (2 * others + 1) * design.repetitions());
  }

  /** The mean time of a match, in nanoseconds. */
  private static double play(Strategy strategy, List<Entrant> field, PreparedScenario scenario) {
    long begin = System.nanoTime();
    long played = 0;
    while (System.nanoTime() - begin < TIME) {
      Strategy other = field.get((int) (played / 2 % field.size())).strategy();
      Match match =
          played % 2 == 0
              ? Match.of(scenario, strategy, other)
              : Match.of(scenario, other, strategy);
      match.repetition(played / 2 / field.size()).play();
      played++;
    }
    return (double) (System.nanoTime() - begin) / played;
  }

  /** The cost in a sentence. */
  public String text() {
    return PortableText.format(
        "A match takes %.3f ms; the default tournament would take %s for its %,d matches on one core.",
        millis, duration(millis * matches / 1000), matches);
  }

  private static String duration(double seconds) {
    return seconds < 120
        ? PortableText.format("%.0f s", Math.max(1, seconds))
        : PortableText.format("%.0f min", seconds / 60);
  }
}
