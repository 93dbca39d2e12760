package org.servanda.reports.survival;

import org.servanda.reports.statistics.Estimate;

/**
 * The Aalen–Johansen estimate of the cumulative incidence of a cause, F(t) = Σ_{u ≤ t}
 * S(u−)·d_u/n_u, with Aalen's variance by the delta method: the sum over times, and over events of
 * the cause (h = 1) and of all other causes (h = 0), of
 *
 * <pre>
 * S(u−)²·d·(n − d)/(n²·(n − 1))·(h − (F(t) − F(u))/S(u))²
 * </pre>
 *
 * <p>Aalen and Johansen 1978; Aalen 1978, doi:10.1214/aos/1176344198; Gray's cmprsk computes the
 * same.
 */
public final class CumulativeIncidence {
  private final CensoredSample lives;
  private final double[][] incidence;
  private final double[] eventFree;

  private CumulativeIncidence(CensoredSample lives) {
    this.lives = lives;
    this.incidence = new double[lives.causes()][lives.size()];
    this.eventFree = new double[lives.size()];
    double alive = 1;
    double[] sums = new double[lives.causes()];
    for (int i = 0; i < lives.size(); i++) {
      double n = lives.atRisk(i);
      for (int k = 0; k < sums.length; k++) {
        sums[k] += alive * lives.eventsAt(i, k + 1) / n;
        incidence[k][i] = sums[k];
      }
      alive *= 1 - lives.eventsAt(i) / n;
      eventFree[i] = alive;
    }
  }

  /** Creates the estimate for lifetimes with competing causes. */
  public static CumulativeIncidence of(CensoredSample lives) {
    return new CumulativeIncidence(lives);
  }

  /** The cumulative incidence of a cause, from 1, at a time; 0 for a cause without events. */
  public double of(int cause, double time) {
    int place = lives.place(time);
    return place < 0 || cause > incidence.length ? 0 : incidence[cause - 1][place];
  }

  /**
   * The cumulative incidence of a cause at a time with its 95 % interval on the scale of log(−log
   * F), which lies in [0, 1] (Choudhury 2002, doi:10.1002/sim.1070). The limits are NaN before the
   * cause's first event.
   */
  public Estimate interval(int cause, double time) {
    double f = of(cause, time);
    if (f == 0) {
      return new Estimate(0, Double.NaN, Double.NaN);
    }
    double[] limits =
        ConfidenceBand.LOG_LOG.limits(f, Math.sqrt(variance(cause, time)), SurvivalCurve.Z95);
    return new Estimate(f, limits[0], limits[1]);
  }

  /** The probability of no event by a time. */
  public double eventFree(double time) {
    int place = lives.place(time);
    return place < 0 ? 1 : eventFree[place];
  }

  /** Aalen's variance of the cumulative incidence of a cause at a time. */
  public double variance(int cause, double time) {
    int last = lives.place(time);
    if (last < 0 || cause > incidence.length) {
      return 0;
    }
    double now = incidence[cause - 1][last];
    double sum = 0;
    double alive = 1;
    for (int j = 0; j <= last; j++) {
      double n = lives.atRisk(j);
      double own = lives.eventsAt(j, cause);
      double others = lives.eventsAt(j) - own;
      double after = eventFree[j];
      double left = after > 0 ? (now - incidence[cause - 1][j]) / after : 0;
      sum += alive * alive * spread(own, n) * (1 - left) * (1 - left);
      sum += alive * alive * spread(others, n) * left * left;
      alive = after;
    }
    return sum;
  }

  /** d·(n − d)/(n²·(n − 1)); d/n² if only one is at risk. */
  private static double spread(double d, double n) {
    return d / (n * n) * (n > 1 ? (n - d) / (n - 1) : 1);
  }
}
