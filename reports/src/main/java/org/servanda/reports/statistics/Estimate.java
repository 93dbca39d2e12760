package org.servanda.reports.statistics;

/**
 * A number and how sure it is.
 *
 * @param value the estimate
 * @param low the lower end of its 95 % interval
 * @param high the upper end
 */
public record Estimate(double value, double low, double high) {
  /** A number of which it cannot be told how sure it is. */
  public static Estimate unbounded(double value) {
    return new Estimate(value, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /** Whether its interval is known and leaves out 0. */
  public boolean excludesZero() {
    return low > 0 || high < 0;
  }
}
