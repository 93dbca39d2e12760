package org.servanda.reports.survival;

import java.util.List;
import org.servanda.reports.statistics.LinearAlgebra;

/** Tests whether coefficients drift with time: the score test of adding x·g(t) to the model. */
final class ProportionalHazardsTest {
  private final PartialLikelihood partial;
  private final CoxFit.Clock clock;
  private final SurvivalCurve curve;

  /**
   * Creates the test.
   *
   * @param partial the likelihood at its maximum
   * @param clock the scale g of time
   * @param curve the survival curve of all rows, for {@link CoxFit.Clock}s that depend on it
   */
  ProportionalHazardsTest(PartialLikelihood partial, CoxFit.Clock clock, SurvivalCurve curve) {
    this.partial = partial;
    this.clock = clock;
    this.curve = curve;
  }

  /** The χ² of each covariate, and last the χ² of all together. */
  double[] tests() {
    int p = partial.information.length;
    double[] u = new double[p];
    double[][] once = new double[p][p];
    double[][] twice = new double[p][p];
    double center = meanClock();
    for (List<PartialLikelihood.Moment> moments : partial.moments) {
      for (PartialLikelihood.Moment moment : moments) {
        double g = clock(moment.time) - center;
        for (int j = 0; j < p; j++) {
          u[j] += g * (moment.sum[j] - moment.deaths * moment.mean[j]);
          for (int k = 0; k < p; k++) {
            once[j][k] += g * moment.variance[j][k];
            twice[j][k] += g * g * moment.variance[j][k];
          }
        }
      }
    }
    double[] tests = new double[p + 1];
    for (int j = 0; j < p; j++) {
      tests[j] = drift(u, once, twice, new int[] {j});
    }
    int[] all = new int[p];
    for (int j = 0; j < p; j++) {
      all[j] = j;
    }
    tests[p] = drift(u, once, twice, all);
    return tests;
  }

  private double drift(double[] u, double[][] once, double[][] twice, int[] added) {
    int p = partial.information.length;
    int size = p + added.length;
    double[][] information = new double[size][size];
    double[] score = new double[size];
    for (int j = 0; j < p; j++) {
      System.arraycopy(partial.information[j], 0, information[j], 0, p);
      for (int k = 0; k < added.length; k++) {
        information[j][p + k] = information[p + k][j] = once[j][added[k]];
      }
    }
    for (int j = 0; j < added.length; j++) {
      score[p + j] = u[added[j]];
      for (int k = 0; k < added.length; k++) {
        information[p + j][p + k] = twice[added[j]][added[k]];
      }
    }
    return LinearAlgebra.quadratic(LinearAlgebra.inverse(information), score);
  }

  private double clock(double time) {
    if (clock == CoxFit.Clock.IDENTITY) {
      return time;
    }
    int place = curve.lives().place(time);
    return place <= 0 ? 0 : 1 - curve.survivalAt(place - 1);
  }

  /** Subtracting the mean changes no test, and keeps the matrices well scaled. */
  private double meanClock() {
    double sum = 0;
    double count = 0;
    for (List<PartialLikelihood.Moment> moments : partial.moments) {
      for (PartialLikelihood.Moment moment : moments) {
        sum += moment.deaths * clock(moment.time);
        count += moment.deaths;
      }
    }
    return sum / count;
  }
}
