package org.servanda.tournaments.cli.workshop;

import java.util.ArrayList;
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
  /** How long it plays, in nanoseconds. */
  private static final long TIME = 1_000_000_000;

  /** How many matches it plays at least, if they take less than {@link #MOST_TIME}. */
  private static final int LEAST_MATCHES = 50;

  private static final long MOST_TIME = 8 * TIME;

  /**
   * Plays matches of a strategy with the default field, at both seats, for a second, or for some
   * more until there are enough for a mean.
   */
  public static MatchCost of(
      Strategy strategy, ScenarioLibrary library, StrategyCatalogue catalogue) {
    TournamentDesign design =
        new TournamentPlanner(library).plan(TournamentFile.standard(), catalogue);
    List<Entrant> field = design.entrants();
    PreparedScenario scenario = design.stages().get(0);
    double nanos = warm(play(strategy, field, scenario));
    long others = field.stream().filter(e -> !e.name().equals(strategy.id())).count();
    return new MatchCost(nanos / 1e6, (2 * others + 1) * design.repetitions());
  }

  /**
   * The mean of the faster half: the first matches, and those that begin a process, are slow in a
   * second but not in a tournament.
   */
  static double warm(List<Long> times) {
    return times.stream()
        .sorted()
        .limit((times.size() + 1) / 2)
        .mapToLong(Long::longValue)
        .average()
        .orElse(0);
  }

  /** The times of matches, in nanoseconds. */
  private static List<Long> play(
      Strategy strategy, List<Entrant> field, PreparedScenario scenario) {
    List<Long> times = new ArrayList<>();
    long begin = System.nanoTime();
    long now = begin;
    while (now - begin < (times.size() < LEAST_MATCHES ? MOST_TIME : TIME)) {
      int played = times.size();
      Strategy other = field.get(played / 2 % field.size()).strategy();
      Match match =
          played % 2 == 0
              ? Match.of(scenario, strategy, other)
              : Match.of(scenario, other, strategy);
      match.repetition(played / 2 / field.size()).play();
      long after = System.nanoTime();
      times.add(after - now);
      now = after;
    }
    return times;
  }

  /** The cost in a sentence. */
  public String text() {
    return PortableText.format(
        "A match takes about %s ms; the default tournament would take about %s for its %,d matches"
            + " on one core.",
        rounded(millis), duration(millis * matches / 1000), matches);
  }

  private static String rounded(double millis) {
    return millis < 1
        ? PortableText.format("%.2f", millis)
        : PortableText.format(millis < 10 ? "%.1f" : "%.0f", millis);
  }

  private static String duration(double seconds) {
    return seconds < 120
        ? PortableText.format("%.0f s", Math.max(1, seconds))
        : PortableText.format("%.0f min", seconds / 60);
  }
}
