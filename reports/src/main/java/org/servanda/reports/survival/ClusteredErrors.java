package org.servanda.reports.survival;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.servanda.reports.statistics.LinearAlgebra;

/**
 * Standard errors of coefficients robust to dependence within clusters of two kinds: the variance
 * clustered by the one, plus that by the other, minus that by both, each with the factor G/(G − 1)
 * for G clusters. Where the sum is not above 0, it is the greater of the first two. A kind with a
 * single cluster tells nothing and is left out. Cameron, Gelbach and Miller 2011,
 * doi:10.1198/jbes.2010.07136.
 *
 * @param errors of the coefficients
 * @param degrees of freedom of Student's t for intervals and tests: one fewer than the smaller
 *     number of clusters
 */
public record ClusteredErrors(List<Double> errors, int degrees) {
  static ClusteredErrors of(
      double[][] inverse,
      Collection<double[]> one,
      Collection<double[]> other,
      Collection<double[]> both) {
    if (one.size() < 2 && other.size() < 2) {
      throw new ArithmeticException("One cluster only, so that errors are unknown");
    }
    double[] byOne = corrected(inverse, one);
    double[] byOther = corrected(inverse, other);
    if (one.size() < 2 || other.size() < 2) {
      return rooted(one.size() < 2 ? byOther : byOne, Math.max(one.size(), other.size()) - 1);
    }
    double[] byBoth = corrected(inverse, both);
    double[] variances = new double[inverse.length];
    for (int j = 0; j < variances.length; j++) {
      double sum = byOne[j] + byOther[j] - byBoth[j];
      variances[j] = sum > 0 ? sum : Math.max(byOne[j], byOther[j]);
    }
    return rooted(variances, Math.min(one.size(), other.size()) - 1);
  }

  private static ClusteredErrors rooted(double[] variances, int degrees) {
    return new ClusteredErrors(Arrays.stream(variances).map(Math::sqrt).boxed().toList(), degrees);
  }

  private static double[] corrected(double[][] inverse, Collection<double[]> scores) {
    double[] variances = variances(inverse, scores);
    for (int j = 0; j < variances.length; j++) {
      variances[j] *= (double) scores.size() / (scores.size() - 1);
    }
    return variances;
  }

  /** diag(I⁻¹ (Σ_c U_c·U_cᵀ) I⁻¹), from the inverse information and the sums of scores U_c. */
  static double[] variances(double[][] inverse, Collection<double[]> scores) {
    double[] variances = new double[inverse.length];
    for (double[] score : scores) {
      double[] moved = LinearAlgebra.times(inverse, score);
      for (int j = 0; j < variances.length; j++) {
        variances[j] += moved[j] * moved[j];
      }
    }
    return variances;
  }
}
