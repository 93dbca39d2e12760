package org.servanda.reports.tally;

/**
 * Numbers in billionths, so that sums are exact and do not depend on the order of adding. Sums are
 * exact up to 9.2 · 10⁹; beyond that {@link Math#addExact} throws instead of overflowing.
 */
public final class FixedPoint {
  private static final double UNIT = 1e9;

  private FixedPoint() {}

  /** The nearest number of billionths. */
  public static long of(double value) {
    return Math.round(value * UNIT);
  }

  static double value(long fixed) {
    return fixed / UNIT;
  }
}
