package org.servanda.reports.dynamics;

import org.jspecify.annotations.Nullable;

/**
 * What a field comes to where those who earn most are imitated. Not to be changed by who reads it:
 * its arrays are shared.
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
   * What a field comes to.
   *
   * @param payoff what each earns a match against each; NaN where they did not meet
   * @return null unless everybody met everybody
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

  /** Each one's share where replicators come to rest, all beginning alike. */
  public double[] replicator() {
    return replicator;
  }

  /** Each one's weight in the equilibrium of greatest entropy of payoff advantages. */
  public double[] equilibrium() {
    return equilibrium;
  }

  /** What each earns against the other more than the other against it. */
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
