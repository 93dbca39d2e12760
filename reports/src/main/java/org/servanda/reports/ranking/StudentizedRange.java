package org.servanda.reports.ranking;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
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
  private static final double H = (TO - FROM) / STEPS;

  /** Φ and φ at the steps: the same for every q and k. */
  private static final double[] BELOW = atSteps(NORMAL::cumulativeProbability);

  private static final double[] DENSITY = atSteps(NORMAL::density);

  private StudentizedRange() {}

  private static double[] atSteps(DoubleUnaryOperator function) {
    return IntStream.rangeClosed(0, STEPS)
        .mapToDouble(i -> function.applyAsDouble(FROM + i * H))
        .toArray();
  }

  /** P(R ≤ q) of k variables, by Simpson's rule. */
  static double probability(double q, int k) {
    double sum = 0;
    for (int i = 0; i <= STEPS; i++) {
      double between = BELOW[i] - NORMAL.cumulativeProbability(FROM + i * H - q);
      double f = DENSITY[i] * StrictMath.pow(between, k - 1);
      sum += f * (i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2);
    }
    return k * sum * H / 3;
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
