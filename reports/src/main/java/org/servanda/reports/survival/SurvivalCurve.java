package org.servanda.reports.survival;

import org.servanda.reports.statistics.Estimate;

/**
 * The Kaplan–Meier estimate S(t) = Π_{u ≤ t} (1 − d_u/n_u) with Greenwood's error S·√Σ d/(n(n −
 * d)), the Nelson–Aalen estimate Σ d/n of the cumulative hazard with error √Σ d/n², and statistics
 * derived from them.
 *
 * <p>Kaplan and Meier 1958, doi:10.1080/01621459.1958.10501452; Greenwood 1926; Aalen 1978,
 * doi:10.1214/aos/1176344247; Fleming and Harrington 1984, doi:10.1080/03610928408828837.
 */
public final class SurvivalCurve {
  /** The 97.5 % quantile of the standard normal distribution, for 95 % intervals. */
  public static final double Z95 = 1.959963984540054;

  private final CensoredSample lives;
  private final double[] survival;
  private final double[] greenwood;
  private final double[] hazard;
  private final double[] hazardVariance;
  private final double[] brokenTies;

  private SurvivalCurve(CensoredSample lives) {
    this.lives = lives;
    int size = lives.size();
    this.survival = new double[size];
    this.greenwood = new double[size];
    this.hazard = new double[size];
    this.hazardVariance = new double[size];
    this.brokenTies = new double[size];
    double s = 1;
    double g = 0;
    double h = 0;
    double v = 0;
    double f = 0;
    for (int i = 0; i < size; i++) {
      double n = lives.atRisk(i);
      long d = lives.eventsAt(i);
      s *= 1 - d / n;
      g += d / (n * (n - d));
      h += d / n;
      v += d / (n * n);
      for (long j = 0; j < d; j++) {
        f += 1 / (n - j);
      }
      survival[i] = s;
      greenwood[i] = g;
      hazard[i] = h;
      hazardVariance[i] = v;
      brokenTies[i] = f;
    }
  }

  /** Creates the curve of a sample, with all causes pooled. */
  public static SurvivalCurve of(CensoredSample lives) {
    return new SurvivalCurve(lives);
  }

  /** The sample. */
  public CensoredSample lives() {
    return lives;
  }

  /** S after the time at an index. */
  public double survivalAt(int place) {
    return survival[place];
  }

  /** Greenwood's standard error of S after the time at an index; NaN once S is 0. */
  public double errorAt(int place) {
    return survival[place] * Math.sqrt(greenwood[place]);
  }

  /** S with its 95 % interval after the time at an index; NaN limits once S is 0. */
  public Estimate intervalAt(int place, ConfidenceBand band) {
    double s = survival[place];
    if (s == 0) {
      return new Estimate(0, Double.NaN, Double.NaN);
    }
    double[] limits = band.limits(s, errorAt(place), Z95);
    return new Estimate(s, limits[0], limits[1]);
  }

  /** S at a time; 1 before the first. */
  public double survival(double time) {
    int place = lives.place(time);
    return place < 0 ? 1 : survival[place];
  }

  /** S at a time with its 95 % interval. */
  public Estimate interval(double time, ConfidenceBand band) {
    int place = lives.place(time);
    return place < 0 ? new Estimate(1, 1, 1) : intervalAt(place, band);
  }

  /** Greenwood's standard error of S at a time. */
  public double error(double time) {
    int place = lives.place(time);
    return place < 0 ? 0 : errorAt(place);
  }

  /** The Nelson–Aalen cumulative hazard after the time at an index. */
  public double hazardAt(int place) {
    return hazard[place];
  }

  /** The standard error of the cumulative hazard after the time at an index. */
  public double hazardErrorAt(int place) {
    return Math.sqrt(hazardVariance[place]);
  }

  /** The cumulative hazard with tied events taken one after another, Σ_{j &lt; d} 1/(n − j). */
  public double brokenTiesHazardAt(int place) {
    return brokenTies[place];
  }

  /**
   * The time by which a share has ended: the smallest t with S(t) ≤ 1 − share, or halfway to the
   * next event time if S equals 1 − share there; NaN if it is never reached. The limits are the
   * times at which the band's limits cross 1 − share.
   */
  public Estimate quantile(double share, ConfidenceBand band) {
    double[] low = new double[lives.size()];
    double[] high = new double[lives.size()];
    for (int i = 0; i < lives.size(); i++) {
      Estimate interval = intervalAt(i, band);
      low[i] = interval.low();
      high[i] = interval.high();
    }
    return new Estimate(crossing(survival, share), crossing(low, share), crossing(high, share));
  }

  private double crossing(double[] curve, double share) {
    double level = 1 - share;
    double tolerance = 1e-9;
    for (int i = 0; i < curve.length; i++) {
      if (curve[i] < level - tolerance) {
        return lives.time(i);
      }
      if (Math.abs(curve[i] - level) <= tolerance) {
        for (int j = i + 1; j < curve.length; j++) {
          if (curve[j] < level - tolerance) {
            return (lives.time(i) + lives.time(j)) / 2;
          }
        }
        return lives.time(i);
      }
    }
    return Double.NaN;
  }

  /**
   * The restricted mean lifetime up to a limit, ∫₀^τ S, with its standard error √Σ (∫_{t_i}^τ
   * S)²·d_i/(n_i(n_i − d_i)).
   *
   * @return the mean and its standard error, in this order; both NaN if the sample is empty
   */
  public double[] restrictedMean(double limit) {
    if (lives.total() == 0) {
      return new double[] {Double.NaN, Double.NaN};
    }
    int last = lives.place(limit);
    double area = 0;
    double variance = 0;
    double end = limit;
    for (int i = last; i >= 0; i--) {
      area += survival[i] * (end - lives.time(i));
      double n = lives.atRisk(i);
      long d = lives.eventsAt(i);
      if (n > d) {
        variance += area * area * d / (n * (n - d));
      }
      end = lives.time(i);
    }
    return new double[] {area + end, Math.sqrt(variance)};
  }
}
