package org.servanda.reports.statistics;

/**
 * A number with a 95 % interval.
 *
 * @param value the estimate
 * @param low the lower end of its 95 % interval
 * @param high the upper end
 */
public record Estimate(double value, double low, double high) {
  /** A number with an unbounded interval. */
  public static Estimate unbounded(double value) {
    return new Estimate(value, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /** Whether its interval is known and excludes 0. */
  public boolean excludesZero() {
    return low > 0 || high < 0;
  }
}
