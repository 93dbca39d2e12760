package org.servanda.engine.match;

import org.servanda.engine.model.Outcome;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.random.ChanceEvent;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.TalksFailure;
import org.servanda.engine.spi.Talks;

/**
 * A signed agreement that is due enters into force, if both legislatures pass it where its form
 * needs them. Each passes x with probability logistic((pivot(x) − pivot(q)) / 0.5), where pivot(x)
 * = net_s − h_s·max(0, net_other) − bar_s, and q is the agreement in force, or nothing with pivot
 * ω_s.
 */
final class RatificationStep implements Round.Step {
  private static final double SCALE = .5;

  private final boolean on;

  RatificationStep(PreparedScenario scenario) {
    on = scenario.world().talks().exchanges() > 0;
  }

  @Override
  public boolean isOn() {
    return on;
  }

  @Override
  public void play(MatchState match) {
    Agreement pending = match.pending;
    if (pending == null || match.round < match.pendingEntry) {
      return;
    }
    match.pending = null;
    boolean passedA = passes(match, match.a, pending.outcome);
    boolean passedB = passes(match, match.b, pending.outcome);
    if (passedA && passedB) {
      match.enter(pending);
    } else {
      Talks.Occasion occasion = match.occasion == null ? Talks.Occasion.OPEN : match.occasion;
      match.failTalks(TalksFailure.RATIFICATION, null, occasion);
    }
  }

  private static boolean passes(MatchState match, SeatState side, Outcome outcome) {
    if (!outcome.terms().form().ratified()) {
      return true;
    }
    boolean passed =
        match.chance.happens(
            ChanceEvent.RATIFICATION, match.round, side.seat, probability(match, side, outcome));
    if (match.listener != null) {
      match.publish(new MatchEvent.Voted(match.round, side.seat, passed));
    }
    return passed;
  }

  /** The probability that a side's legislature passes an outcome; 1 if its form needs no vote. */
  static double probability(MatchState match, SeatState side, Outcome outcome) {
    if (!outcome.terms().form().ratified()) {
      return 1;
    }
    Agreement inForce = match.inForce;
    double now = inForce == null ? side.outside : pivot(match, side, inForce.outcome);
    double margin = pivot(match, side, outcome) - now;
    return 1 / (1 + PortableMath.exp(-margin / SCALE));
  }

  private static double pivot(MatchState match, SeatState side, Outcome outcome) {
    double envy = side.party.hawks() * Math.max(0, match.other(side).net(outcome));
    return side.net(outcome) - envy - side.party.bar();
  }
}
