package org.servanda.reports.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The mean of independent measurements with Student's 95 % interval, added one by one (Welford,
 * 1962).
 */
public final class SampleMean {
  private static final double UPPER = .975;

  private long count;
  private double mean;
  private double squares;

  /** No measurements. */
  public SampleMean() {}

  /** Adds a measurement. */
  public void add(double value) {
    count++;
    double before = value - mean;
    mean += before / count;
    squares += before * (value - mean);
  }

  /** The number of measurements. */
  public long count() {
    return count;
  }

  /** The mean, NaN without measurements. */
  public double mean() {
    return count == 0 ? Double.NaN : mean;
  }

  /** The standard deviation of the measurements as a whole population; NaN without any. */
  public double deviation() {
    return Math.sqrt(squares / count);
  }

  /** The mean, NaN without measurements; its interval is unbounded with fewer than two. */
  public Estimate estimate() {
    if (count < 2) {
      return Estimate.unbounded(count == 0 ? Double.NaN : mean);
    }
    double error = Math.sqrt(squares / (count - 1) / count);
    double reach = TDistribution.of(count - 1.0).inverseCumulativeProbability(UPPER) * error;
    return new Estimate(mean, mean - reach, mean + reach);
  }
}
