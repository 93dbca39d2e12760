package org.servanda.reports.classical;

import java.util.Arrays;
import org.servanda.reports.statistics.LinearAlgebra;

/**
 * The eigenvector of the eigenvalue of greatest modulus, of length 1: the limit of even powers of a
 * matrix applied to equal weights, which also settles its sign.
 */
final class PrincipalEigenvector {
  /** Steps before the matrix is squared, which doubles what every further step does. */
  private static final int STEPS = 100;

  private static final int SQUARINGS = 16;
  private static final double CLOSE = 1e-13;
  private static final double RESIDUAL = 1e-9;

  private PrincipalEigenvector() {}

  /**
   * The eigenvector of a square matrix; all NaN if there is none: entries that are not known, an
   * eigenvalue of greatest modulus that is 0, or several that differ.
   */
  static double[] of(double[][] matrix) {
    double[] none = new double[matrix.length];
    Arrays.fill(none, Double.NaN);
    double[][] power = matrix;
    double[] vector = normalised(equal(matrix.length));
    for (int squaring = 0; squaring < SQUARINGS; squaring++) {
      for (int i = 0; i < STEPS; i++) {
        double[] next = step(power, step(power, vector));
        double change = change(vector, next);
        if (Double.isNaN(change)) {
          return none;
        }
        vector = next;
        if (change <= CLOSE) {
          return isEigenvector(matrix, vector) ? vector : none;
        }
      }
      power = squared(power);
    }
    return none;
  }

  private static double[] step(double[][] matrix, double[] vector) {
    return normalised(LinearAlgebra.times(matrix, vector));
  }

  private static double[] equal(int size) {
    double[] equal = new double[size];
    Arrays.fill(equal, 1);
    return equal;
  }

  private static boolean isEigenvector(double[][] matrix, double[] vector) {
    double[] image = LinearAlgebra.times(matrix, vector);
    double value = 0;
    double largest = 0;
    for (int i = 0; i < vector.length; i++) {
      value += image[i] * vector[i];
      largest = Math.max(largest, Math.abs(image[i]));
    }
    for (int i = 0; i < vector.length; i++) {
      if (Math.abs(image[i] - value * vector[i]) > RESIDUAL * largest) {
        return false;
      }
    }
    return true;
  }

  private static double change(double[] before, double[] after) {
    double change = 0;
    for (int i = 0; i < before.length; i++) {
      change = Math.max(change, Math.abs(after[i] - before[i]));
    }
    return change;
  }

  /** NaN for a vector of zeros. */
  private static double[] normalised(double[] vector) {
    double squares = 0;
    for (double entry : vector) {
      squares += entry * entry;
    }
    double length = Math.sqrt(squares);
    return Arrays.stream(vector).map(entry -> entry / length).toArray();
  }

  /** The square, scaled so that its greatest entry is 1. */
  private static double[][] squared(double[][] matrix) {
    int size = matrix.length;
    double[][] square = new double[size][size];
    double largest = 0;
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < size; k++) {
        double factor = matrix[i][k];
        for (int j = 0; j < size; j++) {
          square[i][j] += factor * matrix[k][j];
        }
      }
      for (double entry : square[i]) {
        largest = Math.max(largest, Math.abs(entry));
      }
    }
    double scale = largest;
    return Arrays.stream(square)
        .map(row -> Arrays.stream(row).map(entry -> entry / scale).toArray())
        .toArray(double[][]::new);
  }
}
