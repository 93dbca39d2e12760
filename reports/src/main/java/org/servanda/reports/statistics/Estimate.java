package org.servanda.reports.statistics;

import org.servanda.engine.portable.PortableText;

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

  /** The same, with an interval that ends where its value must: a share lies between 0 and 1. */
  public Estimate asShare() {
    return Double.isFinite(low) ? new Estimate(value, Math.max(0, low), Math.min(1, high)) : this;
  }

  /** The value and half of its interval's width, such as {@code 0.741 ±0.019}. */
  @Override
  public String toString() {
    double half = (high - low) / 2;
    return Double.isFinite(half)
        ? PortableText.format("%.3f ±%.3f", value, half)
        : PortableText.format("%.3f", value);
  }
}
