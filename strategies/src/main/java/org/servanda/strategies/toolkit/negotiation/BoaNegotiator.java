package org.servanda.strategies.toolkit.negotiation;

import java.util.ArrayList;
import java.util.List;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Negotiator;
import org.servanda.engine.spi.Talks;

/**
 * Bargains by an offering strategy and an acceptance condition. It never offers or takes what is
 * worth less to it than no deal, and leaves the table only if there is nothing to be had.
 */
public final class BoaNegotiator implements Negotiator {
  private final NegotiationSession session;
  private final OfferingStrategy offering;
  private final AcceptanceCondition acceptance;
  private final List<OpponentModel> models = new ArrayList<>();

  private BoaNegotiator(
      NegotiationSession session, OfferingStrategy offering, AcceptanceCondition acceptance) {
    this.session = session;
    this.offering = offering;
    this.acceptance = acceptance;
  }

  /**
   * A bidder.
   *
   * @param brief the leader's
   * @param clock how it counts time
   * @param offering what it offers
   * @param acceptance what it takes
   */
  public static BoaNegotiator of(
      Brief brief,
      NegotiationTime clock,
      OfferingStrategy offering,
      AcceptanceCondition acceptance) {
    return new BoaNegotiator(new NegotiationSession(brief, clock), offering, acceptance);
  }

  /** The same, telling a model of the opponent every offer it hears before it chooses its own. */
  public BoaNegotiator teaching(OpponentModel model) {
    models.add(model);
    return this;
  }

  @Override
  public Move negotiate(Talks talks) {
    boolean begins = session.update(talks);
    if (begins) {
      models.forEach(OpponentModel::reset);
    }
    Outcome standing = session.offer();
    if (standing != null) {
      models.forEach(model -> model.hear(standing));
    }
    boolean bearable = standing != null && session.received() >= session.reservation();
    if (session.outcomes().size() == 0 || session.most() <= session.reservation()) {
      boolean gift = bearable && session.received() > session.reservation();
      return gift ? Move.ACCEPT : Move.WALK_OUT;
    }
    Outcome next = bearable(offering.next(session));
    if (bearable && acceptance.accepts(session, next)) {
      return Move.ACCEPT;
    }
    session.record(next);
    return next;
  }

  private Outcome bearable(Outcome offer) {
    SortedOutcomes outcomes = session.outcomes();
    return outcomes.utility(offer) >= session.reservation()
        ? offer
        : outcomes.at(outcomes.lowestAtLeast(session.reservation()));
  }
}
