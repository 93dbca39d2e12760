package org.servanda.reports.survival;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.servanda.reports.statistics.LinearAlgebra;

/**
 * Tests whether groups have equal survival: Σ w(d_k − E_k) over event times with hypergeometric
 * covariance, w = 1 for the log-rank test and w = S(t−), the pooled estimate before t, for Peto and
 * Peto's modification of Wilcoxon's. Strata are summed.
 *
 * <p>Mantel 1966; Peto and Peto 1972, doi:10.2307/2344317; Harrington and Fleming 1982,
 * doi:10.1093/biomet/69.3.553.
 */
public final class LogRank {
  private final double[] observed;
  private final double[] expected;
  private final double[][] covariance;
  private final boolean early;

  private LogRank(int groups, boolean early) {
    this.observed = new double[groups];
    this.expected = new double[groups];
    this.covariance = new double[groups][groups];
    this.early = early;
  }

  /** The log-rank test of groups. */
  public static LogRank of(List<CensoredSample> groups) {
    return stratified(List.of(groups));
  }

  /** The log-rank test within strata: for each stratum its groups, in the same order. */
  public static LogRank stratified(List<List<CensoredSample>> strata) {
    return test(strata, false);
  }

  /** Peto and Peto's test, which gives early events more weight. */
  public static LogRank peto(List<CensoredSample> groups) {
    return petoStratified(List.of(groups));
  }

  /** Peto and Peto's test within strata. */
  public static LogRank petoStratified(List<List<CensoredSample>> strata) {
    return test(strata, true);
  }

  private static LogRank test(List<List<CensoredSample>> strata, boolean early) {
    LogRank test = new LogRank(strata.get(0).size(), early);
    strata.forEach(test::add);
    return test;
  }

  private void add(List<CensoredSample> groups) {
    CensoredSample pooled = pooled(groups);
    SurvivalCurve curve = SurvivalCurve.of(pooled);
    for (int i = 0; i < pooled.size(); i++) {
      double d = pooled.eventsAt(i);
      if (d > 0) {
        double weight = !early || i == 0 ? 1 : curve.survivalAt(i - 1);
        add(groups, pooled.time(i), (double) pooled.atRisk(i), d, weight);
      }
    }
  }

  private void add(List<CensoredSample> groups, double time, double n, double d, double weight) {
    int size = groups.size();
    double[] share = new double[size];
    for (int g = 0; g < size; g++) {
      CensoredSample lives = groups.get(g);
      share[g] = lives.atRisk(time) / n;
      observed[g] += weight * lives.events(time);
      expected[g] += weight * d * share[g];
    }
    double spread = n > 1 ? weight * weight * d * (n - d) / (n - 1) : 0;
    for (int g = 0; g < size; g++) {
      for (int h = 0; h < size; h++) {
        covariance[g][h] += spread * share[g] * ((g == h ? 1 : 0) - share[h]);
      }
    }
  }

  private static CensoredSample pooled(List<CensoredSample> groups) {
    List<Double> times = new ArrayList<>();
    List<Integer> causes = new ArrayList<>();
    List<Long> counts = new ArrayList<>();
    for (CensoredSample lives : groups) {
      for (int i = 0; i < lives.size(); i++) {
        times.add(lives.time(i));
        causes.add(1);
        counts.add(lives.eventsAt(i));
        times.add(lives.time(i));
        causes.add(0);
        counts.add(lives.censoredAt(i));
      }
    }
    return CensoredSample.counted(
        times.stream().mapToDouble(t -> t).toArray(),
        causes.stream().mapToInt(c -> c).toArray(),
        counts.stream().mapToLong(c -> c).toArray());
  }

  /** The weighted number of events in a group. */
  public double observed(int group) {
    return observed[group];
  }

  /** The weighted number of events in a group expected under equal survival. */
  public double expected(int group) {
    return expected[group];
  }

  /** The covariance of observed minus expected events of two groups. */
  public double covariance(int group, int other) {
    return covariance[group][other];
  }

  /** The test's statistic: (O − E)ᵀ V⁻ (O − E). */
  public double chiSquared() {
    int free = degrees();
    if (free < 1) {
      return 0;
    }
    List<Integer> used = new ArrayList<>();
    for (int g = 0; g < observed.length && used.size() < free; g++) {
      if (expected[g] > 0) {
        used.add(g);
      }
    }
    double[][] v = new double[free][free];
    double[] u = new double[free];
    for (int i = 0; i < free; i++) {
      u[i] = observed[used.get(i)] - expected[used.get(i)];
      for (int j = 0; j < free; j++) {
        v[i][j] = covariance[used.get(i)][used.get(j)];
      }
    }
    return LinearAlgebra.quadratic(LinearAlgebra.inverse(v), u);
  }

  /** The degrees of freedom: the number of groups with expected events, minus one. */
  public int degrees() {
    int groups = 0;
    for (double e : expected) {
      groups += e > 0 ? 1 : 0;
    }
    return Math.max(0, groups - 1);
  }

  /** The p-value. */
  public double pValue() {
    return degrees() == 0
        ? 1
        : ChiSquaredDistribution.of(degrees()).survivalProbability(chiSquared());
  }
}
