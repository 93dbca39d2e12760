package org.servanda.reports.dynamics;

import java.util.Arrays;
import org.servanda.reports.statistics.LinearAlgebra;

/**
 * Nash averaging: strategies are weighted by the maximum-entropy equilibrium of the zero-sum game
 * in which two players each choose a strategy and the payoff is its advantage. Copies of a strategy
 * share its weight, and weak strategies get no weight, however many there are. Balduzzi and others
 * 2018, Re-evaluating evaluation.
 *
 * <p>The weights are p_i ∝ exp((Aλ)_i), λ ≥ 0 minimising log Σ exp((Aλ)_i): the dual of maximum
 * entropy under pᵀA ≥ 0, solved by Newton's method with an active set of bounds.
 */
public final class NashAveraging {
  private static final int MOST_STEPS = 500;
  private static final double CONVERGED = 1e-11;
  private static final double RIDGE = 1e-12;

  private NashAveraging() {}

  /**
   * The weights.
   *
   * @param advantage the payoff advantage of the row's strategy over the column's; antisymmetric
   */
  public static double[] weights(double[][] advantage) {
    int n = advantage.length;
    double scale = 0;
    for (double[] row : advantage) {
      for (double value : row) {
        scale = Math.max(scale, Math.abs(value));
      }
    }
    if (scale == 0) {
      return ReplicatorDynamics.uniform(n);
    }
    double[][] a = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a[i][j] = advantage[i][j] / scale;
      }
    }
    double[] lambda = new double[n];
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] p = shares(a, lambda);
      double[] slope = slope(a, p);
      boolean[] held = new boolean[n];
      double worst = 0;
      for (int j = 0; j < n; j++) {
        held[j] = lambda[j] <= 0 && slope[j] >= 0;
        worst = Math.max(worst, held[j] ? 0 : Math.abs(slope[j]));
      }
      if (worst < CONVERGED || !improve(a, p, slope, held, lambda)) {
        break;
      }
    }
    return shares(a, lambda);
  }

  /** One step downhill; false if there is none. */
  private static boolean improve(
      double[][] a, double[] p, double[] slope, boolean[] held, double[] lambda) {
    int n = a.length;
    int[] free = new int[n];
    int size = 0;
    for (int j = 0; j < n; j++) {
      if (!held[j]) {
        free[size++] = j;
      }
    }
    double[][] curvature = new double[size][size];
    double[] downhill = new double[size];
    for (int j = 0; j < size; j++) {
      downhill[j] = -slope[free[j]];
      for (int k = 0; k <= j; k++) {
        double sum = -slope[free[j]] * slope[free[k]];
        for (int i = 0; i < n; i++) {
          sum += p[i] * a[i][free[j]] * a[i][free[k]];
        }
        curvature[j][k] = curvature[k][j] = sum;
      }
      curvature[j][j] = Math.max(curvature[j][j], 0) * (1 + 1e-9) + RIDGE;
    }
    double[] move = LinearAlgebra.times(LinearAlgebra.inverse(curvature), downhill);
    double before = height(a, lambda);
    for (double share = 1; share > 1e-12; share /= 2) {
      double[] next = lambda.clone();
      for (int j = 0; j < size; j++) {
        next[free[j]] = Math.max(0, lambda[free[j]] + share * move[j]);
      }
      if (height(a, next) < before) {
        System.arraycopy(next, 0, lambda, 0, n);
        return true;
      }
    }
    return false;
  }

  private static double[] logits(double[][] a, double[] lambda) {
    return LinearAlgebra.times(a, lambda);
  }

  private static double height(double[][] a, double[] lambda) {
    double[] logits = logits(a, lambda);
    double most = Arrays.stream(logits).max().orElse(0);
    double sum = 0;
    for (double logit : logits) {
      sum += StrictMath.exp(logit - most);
    }
    return most + StrictMath.log(sum);
  }

  private static double[] shares(double[][] a, double[] lambda) {
    double[] logits = logits(a, lambda);
    double height = height(a, lambda);
    for (int i = 0; i < logits.length; i++) {
      logits[i] = StrictMath.exp(logits[i] - height);
    }
    return logits;
  }

  private static double[] slope(double[][] a, double[] p) {
    double[] slope = new double[p.length];
    for (int i = 0; i < p.length; i++) {
      for (int j = 0; j < p.length; j++) {
        slope[j] += p[i] * a[i][j];
      }
    }
    return slope;
  }

  /**
   * The advantage of each strategy over the equilibrium: 0 for its support, negative for the
   * others.
   */
  public static double[] standing(double[][] advantage, double[] weights) {
    return LinearAlgebra.times(advantage, weights);
  }
}
