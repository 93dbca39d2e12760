package org.servanda.tournaments.tuning;

/** What parameters are searched for. */
public enum TuningGoal {
  /** The greatest mean durability of the strategy's matches. */
  DURABILITY,
  /** The greatest mean payoff of the strategy itself. */
  PAYOFF,
  /**
   * The values that no others beat in one of the two without losing in the other: the Pareto front.
   * There is no rate at which durability could be exchanged for payoff, so the two are not added.
   */
  BOTH;

  /** The numbers to be made great. */
  double[] objectives(TuningScore score) {
    return switch (this) {
      case DURABILITY -> new double[] {score.durability()};
      case PAYOFF -> new double[] {score.payoff()};
      case BOTH -> new double[] {score.durability(), score.payoff()};
    };
  }

  /** So many objectives, each as bad as can be. */
  double[] worst() {
    double worst = Double.NEGATIVE_INFINITY;
    return this == BOTH ? new double[] {worst, worst} : new double[] {worst};
  }
}
