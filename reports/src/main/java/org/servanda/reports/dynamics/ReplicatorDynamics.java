package org.servanda.reports.dynamics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Replicator dynamics dx_i/dt = x_i·((Ax)_i − xᵀAx): a share grows in proportion to its payoff
 * above the mean. Taylor and Jonker 1978, doi:10.1016/0025-5564(78)90077-9.
 */
public final class ReplicatorDynamics {
  private static final double AT_REST = 1e-9;
  private static final double EXTINCT = 1e-12;

  private final double[][] payoff;

  /** The dynamics of a game. */
  public ReplicatorDynamics(double[][] payoff) {
    this.payoff = Arrays.stream(payoff).map(double[]::clone).toArray(double[][]::new);
  }

  /** Equal shares of all. */
  public static double[] uniform(int strategies) {
    double[] shares = new double[strategies];
    Arrays.fill(shares, 1.0 / strategies);
    return shares;
  }

  /** Growth rates of the shares. */
  public double[] velocity(double[] shares) {
    int n = shares.length;
    double[] fitness = new double[n];
    // The extinct, which most of a large field soon are, change nothing.
    int[] alive = IntStream.range(0, n).filter(i -> shares[i] != 0).toArray();
    double mean = 0;
    for (int i : alive) {
      double sum = 0;
      for (int j : alive) {
        sum += payoff[i][j] * shares[j];
      }
      fitness[i] = sum;
      mean += shares[i] * sum;
    }
    for (int i : alive) {
      fitness[i] = shares[i] * (fitness[i] - mean);
    }
    return fitness;
  }

  /** The shares after a time step, by the classical Runge–Kutta method. */
  public double[] after(double[] shares, double time, int steps) {
    double h = time / steps;
    double[] x = shares.clone();
    for (int step = 0; step < steps; step++) {
      double[] a = velocity(x);
      double[] b = velocity(moved(x, a, h / 2));
      double[] c = velocity(moved(x, b, h / 2));
      double[] d = velocity(moved(x, c, h));
      for (int i = 0; i < x.length; i++) {
        x[i] += h / 6 * (a[i] + 2 * b[i] + 2 * c[i] + d[i]);
      }
    }
    return x;
  }

  private static double[] moved(double[] x, double[] by, double times) {
    double[] moved = x.clone();
    for (int i = 0; i < x.length; i++) {
      moved[i] += times * by[i];
    }
    return moved;
  }

  /**
   * The rest point of the shares, or the shares at the time limit; time is scaled so that the
   * widest gap between payoffs is 1.
   *
   * @param shares the initial shares
   * @param time the time limit
   */
  public double[] rest(double[] shares, double time) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double[] row : payoff) {
      for (double value : row) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    double scale = most > least ? most - least : 1;
    double[] x = shares.clone();
    for (double t = 0; t < time; t++) {
      x = after(x, 1 / scale, 4);
      normalise(x);
      double speed = Arrays.stream(velocity(x)).map(Math::abs).max().orElse(0) / scale;
      if (speed < AT_REST) {
        break;
      }
    }
    return x;
  }

  private static void normalise(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      x[i] = x[i] < EXTINCT ? 0 : x[i];
      sum += x[i];
    }
    for (int i = 0; i < x.length; i++) {
      x[i] /= sum;
    }
  }

  /**
   * Whether a strategy is evolutionarily stable against another: it earns more against itself than
   * the other does; or it earns as much, and more against the other than the other does against
   * itself. Maynard Smith and Price 1973, doi:10.1038/246015a0.
   *
   * @param tolerance payoff differences up to this count as 0
   */
  public boolean resists(int resident, int invader, double tolerance) {
    double first = payoff[resident][resident] - payoff[invader][resident];
    if (Math.abs(first) > tolerance) {
      return first > 0;
    }
    return payoff[resident][invader] - payoff[invader][invader] > tolerance;
  }
}
