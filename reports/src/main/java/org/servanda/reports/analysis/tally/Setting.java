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

  @Override
  public int compareTo(Setting other) {
    return ORDER.compare(this, other);
  }
}
