package org.servanda.reports.classical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PrincipalEigenvectorTest {
  private static final double NONE = Double.NaN;

  private static void check(double[][] matrix, double... wanted) {
    assertThat(PrincipalEigenvector.of(matrix)).containsExactly(wanted, within(1e-12));
  }

  @Test
  void it_is_exact_and_of_length_one() {
    double root = Math.sqrt(5);
    double golden = (1 + root) / 2;
    double length = Math.hypot(golden, 1);
    check(new double[][] {{1, 1}, {1, 0}}, golden / length, 1 / length);
  }

  @Test
  void eigenvalues_that_nearly_tie_are_told_apart() {
    check(new double[][] {{1, 0}, {0, 1 - 1e-5}}, 1, 0);
  }

  @Test
  void a_negative_eigenvalue_has_its_vector_too() {
    double third = 1 / Math.sqrt(3);
    check(new double[][] {{1, 1, 1}, {-1, -1, -1}, {-1, -1, -1}}, -third, third, third);
  }

  @Test
  void there_is_none_if_opposite_or_complex_eigenvalues_tie_or_all_are_zero() {
    check(new double[][] {{0, 2}, {1, 0}}, NONE, NONE);
    check(new double[][] {{1, -2}, {2, 1}}, NONE, NONE);
    check(new double[][] {{0, 0}, {0, 0}}, NONE, NONE);
    check(new double[][] {{1, NONE}, {1, 1}}, NONE, NONE);
  }
}
