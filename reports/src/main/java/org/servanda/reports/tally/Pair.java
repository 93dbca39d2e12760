package org.servanda.reports.tally;

import java.util.Comparator;

/**
 * Who met whom, where and when.
 *
 * @param scenario the scenario's id
 * @param season from 1; in a tournament without seasons all is the first
 * @param a the entrant at seat A
 * @param b the entrant at seat B
 */
public record Pair(String scenario, int season, String a, String b) implements Comparable<Pair> {
  private static final Comparator<Pair> ORDER =
      Comparator.comparing(Pair::scenario)
          .thenComparingInt(Pair::season)
          .thenComparing(Pair::a)
          .thenComparing(Pair::b);

  /** In the first season. */
  public Pair(String scenario, String a, String b) {
    this(scenario, 1, a, b);
  }

  /** Where and when. */
  public Condition setting() {
    return new Condition(scenario, season);
  }

  /** The same two in the first season, which stands for all of them. */
  Pair whenever() {
    return season == 1 ? this : new Pair(scenario, a, b);
  }

  @Override
  public int compareTo(Pair other) {
    return ORDER.compare(this, other);
  }
}
