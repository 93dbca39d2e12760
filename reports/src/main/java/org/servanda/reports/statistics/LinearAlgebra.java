package org.servanda.reports.statistics;

import org.ojalgo.matrix.MatrixR064;
import org.ojalgo.matrix.decomposition.Cholesky;
import org.ojalgo.structure.Access2D;

/** Linear algebra for the regressions. */
public final class LinearAlgebra {
  private LinearAlgebra() {}

  /**
   * The inverse of a symmetric positive definite matrix.
   *
   * @throws ArithmeticException if it is not positive definite: a covariate is constant, or follows
   *     from others
   */
  public static double[][] inverse(double[][] matrix) {
    int size = matrix.length;
    // Scaled to a unit diagonal first, because covariates have very different units.
    double[] scale = new double[size];
    double[][] scaled = new double[size][size];
    for (int i = 0; i < size; i++) {
      if (!(matrix[i][i] > 0)) {
        throw new ArithmeticException("Column " + (i + 1) + " does not vary");
      }
      scale[i] = 1 / Math.sqrt(matrix[i][i]);
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        scaled[i][j] = matrix[i][j] * scale[i] * scale[j];
      }
    }
    Cholesky<Double> cholesky = Cholesky.R064.make(size, size);
    if (!cholesky.decompose(MatrixR064.FACTORY.copy(Access2D.wrap(scaled)))
        || !cholesky.isSolvable()) {
      throw new ArithmeticException("The columns follow from one another");
    }
    Access2D<Double> inverse = cholesky.getInverse();
    double[][] result = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        result[i][j] = inverse.doubleValue(i, j) * scale[i] * scale[j];
      }
    }
    return result;
  }

  /** M·x. */
  public static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < vector.length; j++) {
        product[i] += matrix[i][j] * vector[j];
      }
    }
    return product;
  }

  /** xᵀ·M·x. */
  public static double quadratic(double[][] matrix, double[] vector) {
    double[] product = times(matrix, vector);
    double sum = 0;
    for (int i = 0; i < vector.length; i++) {
      sum += vector[i] * product[i];
    }
    return sum;
  }
}
