package org.servanda.strategies.toolkit;

import org.servanda.engine.model.ValueFunction;
import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableMath;

/**
 * What a seat stands to lose, payoff per round, by having delivered first to one that does not keep
 * its word: the cost that it goes on bearing because it cannot be taken back, and the war loss that
 * the deterrence it gave up is expected to bring in a crisis, at the highest tension.
 */
final class Risk {
  /**
   * The years for which a shallow deal must be kept until trust has risen enough for a deeper one.
   */
  private static final double EARNED = 2;

  private final ValueFunction own;
  private final double mind;
  private final double exposed;

  /**
   * The risks of a seat.
   *
   * @param own its values
   * @param mind the factor on its own costs
   * @param war how tension becomes war
   */
  Risk(ValueFunction own, double mind, World.War war) {
    this.own = own;
    this.mind = mind;
    this.exposed =
        war.hazard() * PortableMath.exp(war.slope()) * war.cost() / World.ROUNDS_PER_YEAR;
  }

  /**
   * The weight of a risk beside a gain: a leader that waits until trust is earned forgoes the gain
   * for those years only, not for its whole horizon, in years.
   */
  static double patience(double horizon) {
    return Math.max(1, horizon / EARNED);
  }

  /** Whether any outcome puts anything at risk. */
  boolean isOn() {
    return own.hasRisks();
  }

  /** What a substance puts at risk, at least 0. */
  double of(long substance) {
    return own.irreversibleOf(substance) * mind + own.exposureOf(substance) * exposed;
  }
}
