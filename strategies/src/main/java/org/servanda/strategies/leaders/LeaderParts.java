package org.servanda.strategies.leaders;

import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Statement;
import org.servanda.strategies.toolkit.Appraisal;
import org.servanda.strategies.toolkit.Bargaining;
import org.servanda.strategies.toolkit.Tactic;

/** Parts that several leaders have in common. */
final class LeaderParts {
  /**
   * Rounds that a prudent leader looks ahead when it decides whether to withdraw from a losing
   * agreement.
   */
  static final double LOOKS_AHEAD = 16;

  /** Preference for vague wording, payoff per round. */
  static final double LEAVES_ROOM = -.3;

  private LeaderParts() {}

  static Bargaining bargaining(
      Brief brief, double trust, double honour, double years, double exponent) {
    return Bargaining.of(brief, Appraisal.of(trust, honour).ahead(years), Tactic.time(exponent), 0);
  }

  /**
   * The same with a preference for constructive ambiguity: wording that each side can read in its
   * own favour.
   */
  static Bargaining diplomatic(
      Brief brief, double trust, double honour, double years, double exponent) {
    Appraisal likes = Appraisal.of(trust, honour).ahead(years).liking(0, 0, LEAVES_ROOM);
    return Bargaining.of(brief, likes, Tactic.time(exponent), 0);
  }

  static Statement praiseInPeace(Situation situation) {
    boolean yearly = situation.round() % 4 == 0;
    return yearly && situation.inForce() != null ? Statement.PRAISE : Statement.SILENCE;
  }
}
