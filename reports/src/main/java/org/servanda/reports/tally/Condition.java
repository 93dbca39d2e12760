package org.servanda.reports.tally;

import java.util.Comparator;

/**
 * A scenario in a season: what all matches of a condition share.
 *
 * @param scenario the scenario's id
 * @param season from 1
 */
public record Condition(String scenario, int season) implements Comparable<Condition> {
  private static final Comparator<Condition> ORDER =
      Comparator.comparing(Condition::scenario).thenComparingInt(Condition::season);

  /** The scenario without its condition: the id up to the bracket. */
  public String base() {
    int bracket = scenario.indexOf('[');
    return bracket < 0 ? scenario : scenario.substring(0, bracket);
  }

  /** The parameters that differ, which stand in the brackets; empty if none. */
  public String condition() {
    String base = base();
    return base.equals(scenario)
        ? ""
        : scenario.substring(base.length() + 1, scenario.length() - 1);
  }

  @Override
  public int compareTo(Condition other) {
    return ORDER.compare(this, other);
  }
}
