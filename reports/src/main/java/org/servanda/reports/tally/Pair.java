package org.servanda.reports.tally;

import java.util.Comparator;

/**
 * Two entrants at their seats, in a scenario and season.
 *
 * @param scenario the scenario's id
 * @param season from 1; always 1 in a tournament without seasons
 * @param a the entrant at seat A
 * @param b the entrant at seat B
 */
public record Pair(String scenario, int season, String a, String b) implements Comparable<Pair> {
  private static final Comparator<Pair> ORDER =
      Comparator.comparing(Pair::scenario)
          .thenComparingInt(Pair::season)
          .thenComparing(Pair::a)
          .thenComparing(Pair::b);

  /** The pair in the first season. */
  public Pair(String scenario, String a, String b) {
    this(scenario, 1, a, b);
  }

  /** The scenario and season. */
  public Condition setting() {
    return new Condition(scenario, season);
  }

  /** The same pair in the first season, which stands for all seasons pooled. */
  Pair whenever() {
    return season == 1 ? this : new Pair(scenario, a, b);
  }

  @Override
  public int compareTo(Pair other) {
    return ORDER.compare(this, other);
  }
}
