package org.servanda.strategies.toolkit;

import org.servanda.engine.spi.Accord;

/**
 * The payoff of cheating this round: the saving, temptation included, less the expected penalty.
 * The penalty is the probability of proof × (half the breaking cost + the probability that the
 * other answers × the discounted gain at stake).
 */
public final class CheatingIncentive {
  private CheatingIncentive() {}

  /** What withholding a share saves this round, payoff. */
  public static double saving(Accord accord, double shortfall) {
    return shortfall * (accord.cost() + accord.temptation());
  }

  /** The probability that withholding a share is proven. */
  public static double proof(Accord accord, double shortfall) {
    double arguable = accord.arguable();
    double beyond = Math.max(0, shortfall - arguable) / (1 - arguable);
    return accord.proofRate() * beyond;
  }

  /**
   * The expected penalty of withholding a share, payoff.
   *
   * @param answered probability that the other answers a proven breach or ends the agreement over
   *     it
   * @param stake the discounted gain that is then lost, payoff
   */
  public static double penalty(Accord accord, double shortfall, double answered, double stake) {
    double proof = proof(accord, shortfall);
    return proof * (accord.breakingCost() / 2 + answered * stake);
  }
}
