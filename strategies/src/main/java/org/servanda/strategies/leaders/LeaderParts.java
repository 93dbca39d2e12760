package org.servanda.strategies.leaders;

import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Statement;
import org.servanda.strategies.toolkit.Appraisal;
import org.servanda.strategies.toolkit.Bargaining;
import org.servanda.strategies.toolkit.Tactic;

/** Parts that several leaders have in common. */
final class LeaderParts {
  /** Rounds a prudent leader looks ahead before it leaves a bad bargain. */
  static final double LOOKS_AHEAD = 16;

  /** What words that leave room are worth, payoff a round. */
  static final double LEAVES_ROOM = -.3;

  private LeaderParts() {}

  static Bargaining bargaining(
      Brief brief, double trust, double honour, double years, double exponent) {
    return Bargaining.of(brief, Appraisal.of(trust, honour).ahead(years), Tactic.time(exponent), 0);
  }

  /**
   * The same by one who would rather have words that both sides can take home than words that
   * settle everything: constructive ambiguity.
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
