package org.servanda.strategies.toolkit.negotiation;

import org.servanda.engine.model.Move;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Negotiator;
import org.servanda.engine.spi.Talks;

/**
 * Makes the offers of another negotiator, but accepts by its own acceptance condition. Where the
 * other would accept, the standing offer counts as its next offer; if the condition does not hold,
 * it repeats its last offer, or opens with its best.
 */
public final class AcceptanceOverride implements Negotiator {
  private final Negotiator offering;
  private final AcceptanceCondition acceptance;
  private final NegotiationSession session;

  /**
   * Makes the offers of another negotiator.
   *
   * @param brief the leader's
   * @param offering the other negotiator
   * @param acceptance decides what it accepts
   */
  public AcceptanceOverride(Brief brief, Negotiator offering, AcceptanceCondition acceptance) {
    this.offering = offering;
    this.acceptance = acceptance;
    this.session = new NegotiationSession(brief, NegotiationTime.MOVES);
  }

  @Override
  public Move negotiate(Talks talks) {
    session.update(talks);
    Outcome standing = talks.offer();
    Move move = offering.negotiate(talks);
    if (move == Move.WALK_OUT || session.outcomes().size() == 0) {
      return move;
    }
    Outcome next = move instanceof Outcome offer ? offer : standing;
    if (next == null) {
      return move;
    }
    boolean bearable = standing != null && session.received() >= session.reservation();
    if (bearable && acceptance.accepts(session, next)) {
      return Move.ACCEPT;
    }
    Outcome said = move instanceof Outcome offer ? offer : last();
    session.record(said);
    return said;
  }

  private Outcome last() {
    return session.made() > 0 ? session.lastMade() : session.outcomes().at(0);
  }
}
