package org.servanda.reports.dynamics;

import org.jspecify.annotations.Nullable;

/**
 * The equilibria of a field in which strategies with high payoffs are imitated. The arrays are
 * shared: callers must not change them.
 */
public final class Equilibrium {
  private static final double LONG = 5000;

  private final double[][] payoff;
  private final double[] replicator;
  private final double[] equilibrium;

  private Equilibrium(double[][] payoff) {
    this.payoff = payoff;
    this.replicator =
        new ReplicatorDynamics(payoff).rest(ReplicatorDynamics.uniform(payoff.length), LONG);
    this.equilibrium = NashAveraging.weights(advantage(payoff));
  }

  /**
   * The equilibria of a field.
   *
   * @param payoff the mean payoff per match of the row against the column; NaN if they did not meet
   * @return null unless all pairs met
   */
  public static @Nullable Equilibrium of(double[][] payoff) {
    for (double[] row : payoff) {
      for (double value : row) {
        if (Double.isNaN(value)) {
          return null;
        }
      }
    }
    return new Equilibrium(payoff);
  }

  double[][] payoff() {
    return payoff;
  }

  /** Shares at the rest point of the replicator dynamics, from equal shares. */
  public double[] replicator() {
    return replicator;
  }

  /** Weights in the maximum-entropy Nash equilibrium of payoff advantages. */
  public double[] equilibrium() {
    return equilibrium;
  }

  /** Payoff advantage of the row over the column. */
  private static double[][] advantage(double[][] payoff) {
    int n = payoff.length;
    double[][] advantage = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        advantage[i][j] = payoff[i][j] - payoff[j][i];
      }
    }
    return advantage;
  }
}
