package org.servanda.reports.dynamics;

import java.util.Arrays;

/**
 * α-rank: the share of time a population spends at each strategy if mutants are so rare that each
 * takes over or dies out before the next appears. Omidshafiei and others 2019,
 * doi:10.1038/s41598-019-45619-9.
 *
 * <p>Stationary shares are computed by elimination of states (Grassmann, Taksar and Heyman 1985),
 * which uses no subtraction and so loses no digits. Probabilities are kept as logarithms, because
 * they may be too small for a double.
 */
public final class AlphaRank {
  private AlphaRank() {}

  /** The fixation probability of a mutant in a population of residents. */
  @FunctionalInterface
  public interface Takeover {
    /** The logarithm of the fixation probability. */
    double log(int resident, int mutant);
  }

  /**
   * Selection in which everyone meets only the other type.
   *
   * @param payoff the payoff of the row's strategy against the column's
   * @param alpha the selection strength, per unit of payoff
   * @param size the size of the population
   */
  public static Takeover local(double[][] payoff, double alpha, int size) {
    return (resident, mutant) ->
        takeover(alpha * (payoff[mutant][resident] - payoff[resident][mutant]), size);
  }

  /** Selection in which everyone meets everyone else in the population. */
  public static Takeover global(double[][] payoff, double alpha, int size) {
    return (resident, mutant) -> {
      double log = 0;
      double most = 0;
      double[] terms = new double[size];
      for (int k = 1; k < size; k++) {
        double own =
            ((k - 1) * payoff[mutant][mutant] + (size - k) * payoff[mutant][resident]) / (size - 1);
        double other =
            (k * payoff[resident][mutant] + (size - k - 1) * payoff[resident][resident])
                / (size - 1);
        log -= alpha * (own - other);
        terms[k] = log;
        most = Math.max(most, log);
      }
      double sum = 0;
      for (double term : terms) {
        sum += StrictMath.exp(term - most);
      }
      return -(most + StrictMath.log(sum));
    };
  }

  /**
   * The limit of strong selection: a mutant with an equal payoff takes over half the time, one with
   * a lower payoff hardly ever.
   */
  public static Takeover strong(double[][] payoff, double hardly) {
    return (resident, mutant) ->
        strong(payoff[mutant][resident] - payoff[resident][mutant], hardly);
  }

  private static double strong(double gain, double hardly) {
    return StrictMath.log(gain > 0 ? 1 - hardly : gain < 0 ? hardly : .5);
  }

  /**
   * log (1 − e^−u)/(1 − e^−mu): the log fixation probability of one mutant with advantage u in a
   * population of m.
   */
  private static double takeover(double u, int size) {
    if (Math.abs(u) < 1e-12) {
      return -StrictMath.log(size);
    }
    if (u > 0) {
      return StrictMath.log(-StrictMath.expm1(-u)) - StrictMath.log(-StrictMath.expm1(-size * u));
    }
    // Both are negative: (e^{−u} − 1)/(e^{−mu} − 1), where the exponentials may overflow a double.
    return logExpm1(-u) - logExpm1(-size * u);
  }

  /** log (e^x − 1) for x above 0. */
  private static double logExpm1(double x) {
    return x > 30 ? x + StrictMath.log1p(-StrictMath.exp(-x)) : StrictMath.log(StrictMath.expm1(x));
  }

  /** The shares of time that one population spends at each strategy. */
  public static double[] of(int strategies, Takeover takeover) {
    double[][] log = new double[strategies][strategies];
    for (int i = 0; i < strategies; i++) {
      for (int j = 0; j < strategies; j++) {
        log[i][j] = i == j ? Double.NEGATIVE_INFINITY : takeover.log(i, j);
      }
    }
    return stationary(log);
  }

  /**
   * The shares of time that two populations that play each other spend at each profile of
   * strategies.
   *
   * @param row the first population's payoffs, its strategies in rows
   * @param column the second population's payoffs, its strategies in columns
   * @param alpha the selection strength; infinite for the limit
   * @param size the size of each population
   * @param hardly the fixation probability of a mutant with a lower payoff, in the limit
   * @return in row-major order, the second population's strategy varying fastest
   */
  public static double[] ofTwo(
      double[][] row, double[][] column, double alpha, int size, double hardly) {
    int rows = row.length;
    int columns = row[0].length;
    double[][] log = new double[rows * columns][rows * columns];
    for (double[] from : log) {
      Arrays.fill(from, Double.NEGATIVE_INFINITY);
    }
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double[] from = log[i * columns + j];
        for (int k = 0; k < rows; k++) {
          if (k != i) {
            from[k * columns + j] = step(row[k][j] - row[i][j], alpha, size, hardly);
          }
        }
        for (int k = 0; k < columns; k++) {
          if (k != j) {
            from[i * columns + k] = step(column[i][k] - column[i][j], alpha, size, hardly);
          }
        }
      }
    }
    return stationary(log);
  }

  private static double step(double gain, double alpha, int size, double hardly) {
    return Double.isInfinite(alpha) ? strong(gain, hardly) : takeover(alpha * gain, size);
  }

  /**
   * The stationary shares of a chain whose rates between different states are given in logarithms.
   */
  static double[] stationary(double[][] logRates) {
    int n = logRates.length;
    double[][] a = new double[n][];
    for (int i = 0; i < n; i++) {
      a[i] = logRates[i].clone();
    }
    for (int last = n - 1; last > 0; last--) {
      double out = sum(a[last], last);
      for (int i = 0; i < last; i++) {
        a[i][last] -= out;
        for (int j = 0; j < last; j++) {
          if (j != i) {
            a[i][j] = plus(a[i][j], a[i][last] + a[last][j]);
          }
        }
      }
    }
    double[] log = new double[n];
    for (int state = 1; state < n; state++) {
      log[state] = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < state; i++) {
        log[state] = plus(log[state], log[i] + a[i][state]);
      }
    }
    double all = sum(log, n);
    double[] shares = new double[n];
    for (int i = 0; i < n; i++) {
      shares[i] = StrictMath.exp(log[i] - all);
    }
    return shares;
  }

  private static double sum(double[] logs, int count) {
    double sum = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      sum = plus(sum, logs[i]);
    }
    return sum;
  }

  /** log (e^x + e^y). */
  private static double plus(double x, double y) {
    double high = Math.max(x, y);
    double low = Math.min(x, y);
    return low == Double.NEGATIVE_INFINITY
        ? high
        : high + StrictMath.log1p(StrictMath.exp(low - high));
  }
}
