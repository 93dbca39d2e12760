package org.servanda.reports.analysis.tally;

import java.util.Comparator;

/**
 * Where and when matches were played.
 *
 * @param scenario the scenario's id
 * @param season from 1
 */
public record Setting(String scenario, int season) implements Comparable<Setting> {
  private static final Comparator<Setting> ORDER =
      Comparator.comparing(Setting::scenario).thenComparingInt(Setting::season);

  /** The scenario it is a condition of, or itself: what stands before the bracket. */
  public String base() {
    int bracket = scenario.indexOf('[');
    return bracket < 0 ? scenario : scenario.substring(0, bracket);
  }

  /** What is otherwise in it, which stands in the brackets; empty if nothing is. */
  public String condition() {
    String base = base();
    return base.equals(scenario)
        ? ""
        : scenario.substring(base.length() + 1, scenario.length() - 1);
  }

  @Override
  public int compareTo(Setting other) {
    return ORDER.compare(this, other);
  }
}
