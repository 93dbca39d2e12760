package org.servanda.engine.match;

import org.servanda.engine.model.Outcome;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.random.ChanceEvent;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.TalksFailure;
import org.servanda.engine.spi.Talks;

/**
 * Each legislature passes x with probability logistic((pivot(x) − pivot(q)) / 0.5), where pivot(x)
 * = net_s − h_s·max(0, net_other) − bar_s, and q is what is in force, or nothing with pivot ω_s.
 */
final class RatificationStep {
  private static final double SCALE = .5;

  private RatificationStep() {}

  /**
   * The pending agreement's time has come: the legislatures vote, if its form needs them, and it
   * enters into force.
   */
  static void step(MatchState game) {
    Agreement pending = game.pending;
    if (pending == null || game.round < game.pendingEntry) {
      return;
    }
    game.pending = null;
    boolean passedA = passes(game, game.a, pending.outcome);
    boolean passedB = passes(game, game.b, pending.outcome);
    if (passedA && passedB) {
      game.enter(pending);
    } else {
      game.talksFailed(
          TalksFailure.RATIFICATION,
          null,
          game.occasion == null ? Talks.Occasion.OPEN : game.occasion);
    }
  }

  private static boolean passes(MatchState game, SeatState side, Outcome outcome) {
    if (!outcome.terms().form().ratified()) {
      return true;
    }
    boolean passed =
        game.chance.happens(
            ChanceEvent.RATIFICATION, game.round, side.seat, probability(game, side, outcome));
    if (game.witness != null) {
      game.tell(new MatchEvent.Voted(game.round, side.seat, passed));
    }
    return passed;
  }

  /** The probability that a side's legislature passes an outcome; 1 if its form needs no vote. */
  static double probability(MatchState game, SeatState side, Outcome outcome) {
    if (!outcome.terms().form().ratified()) {
      return 1;
    }
    Agreement inForce = game.inForce;
    double now = inForce == null ? side.outside : pivot(game, side, inForce.outcome);
    double margin = pivot(game, side, outcome) - now;
    return 1 / (1 + PortableMath.exp(-margin / SCALE));
  }

  private static double pivot(MatchState game, SeatState side, Outcome outcome) {
    double envy = side.party.hawks() * Math.max(0, game.other(side).net(outcome));
    return side.net(outcome) - envy - side.party.bar();
  }
}
