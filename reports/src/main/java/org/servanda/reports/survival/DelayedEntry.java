package org.servanda.reports.survival;

import org.servanda.reports.statistics.Estimate;

/**
 * The Kaplan–Meier estimate for lifetimes that come under observation at some age (left truncation)
 * and leave it at another: S(t) = Π_{u ≤ t} (1 − d_u/n_u), where n_u counts those that came before
 * u and had not left before u. Ages are whole rounds. Andersen, Borgan, Gill and Keiding 1993,
 * section III.3.
 */
public final class DelayedEntry {
  private final long[] atRisk;
  private final long[] events;

  private DelayedEntry(long[] atRisk, long[] events) {
    this.atRisk = atRisk;
    this.events = events;
  }

  /**
   * A sample from counts by age, all of the same length.
   *
   * @param entered observations that begin at each age
   * @param ended those that end in an event, by one cause or the other
   * @param other the other cause
   * @param censored those that end without an event
   */
  public static DelayedEntry of(long[] entered, long[] ended, long[] other, long[] censored) {
    long[] atRisk = new long[entered.length];
    long[] events = new long[entered.length];
    long present = 0;
    for (int age = 0; age < entered.length; age++) {
      atRisk[age] = present;
      events[age] = ended[age] + other[age];
      present += entered[age] - events[age] - censored[age];
    }
    return new DelayedEntry(atRisk, events);
  }

  /** Rounds under observation, over all. */
  public long exposure() {
    long sum = 0;
    for (long number : atRisk) {
      sum += number;
    }
    return sum;
  }

  /**
   * S at an age with its 95 % interval on the log-log scale, from Greenwood's error; NaN if nothing
   * was at risk at some age before.
   */
  public Estimate survival(int age) {
    double s = 1;
    double greenwood = 0;
    for (int u = 1; u <= Math.min(age, atRisk.length - 1); u++) {
      double n = atRisk[u];
      if (n == 0 || s == 0) {
        break;
      }
      s *= 1 - events[u] / n;
      greenwood += events[u] / (n * (n - events[u]));
    }
    if (s == 0) {
      return new Estimate(0, Double.NaN, Double.NaN);
    }
    if (age >= atRisk.length || isEmptyBefore(age)) {
      return new Estimate(Double.NaN, Double.NaN, Double.NaN);
    }
    double[] limits = ConfidenceBand.LOG_LOG.limits(s, s * Math.sqrt(greenwood), SurvivalCurve.Z95);
    return new Estimate(s, limits[0], limits[1]);
  }

  private boolean isEmptyBefore(int age) {
    for (int u = 1; u <= age; u++) {
      if (atRisk[u] == 0) {
        return true;
      }
    }
    return false;
  }
}
