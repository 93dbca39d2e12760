package org.servanda.reports.ranking;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The range of k standard normal variables: P(R ≤ q) = k ∫ φ(z)·(Φ(z) − Φ(z − q))^(k−1) dz. Tukey's
 * studentized range with infinite degrees of freedom, for Nemenyi's test.
 */
final class StudentizedRange {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double FROM = -8;
  private static final double TO = 16;
  private static final int STEPS = 4800;

  private StudentizedRange() {}

  /** P(R ≤ q) of k variables, by Simpson's rule. */
  static double probability(double q, int k) {
    double h = (TO - FROM) / STEPS;
    double sum = 0;
    for (int i = 0; i <= STEPS; i++) {
      double z = FROM + i * h;
      double between = NORMAL.cumulativeProbability(z) - NORMAL.cumulativeProbability(z - q);
      double f = NORMAL.density(z) * StrictMath.pow(between, k - 1);
      sum += f * (i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2);
    }
    return k * sum * h / 3;
  }

  /** The q with P(R ≤ q) = p, by bisection. */
  static double quantile(double p, int k) {
    double low = 0;
    double high = 16;
    while (high - low > 1e-10) {
      double middle = (low + high) / 2;
      if (probability(middle, k) < p) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
