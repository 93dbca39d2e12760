package org.servanda.reports.analysis.tally;

import java.util.Comparator;

/**
 * Who met whom, where.
 *
 * @param scenario the scenario's id
 * @param a the entrant at seat A
 * @param b the entrant at seat B
 */
public record Pair(String scenario, String a, String b) implements Comparable<Pair> {
  private static final Comparator<Pair> ORDER =
      Comparator.comparing(Pair::scenario).thenComparing(Pair::a).thenComparing(Pair::b);

  @Override
  public int compareTo(Pair other) {
    return ORDER.compare(this, other);
  }
}
