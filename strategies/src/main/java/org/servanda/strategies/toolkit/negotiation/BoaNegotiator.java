package org.servanda.strategies.toolkit.negotiation;

import java.util.ArrayList;
import java.util.List;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Negotiator;
import org.servanda.engine.spi.Talks;

/**
 * A negotiator of the BOA architecture: a bidding (offering) strategy, opponent models and an
 * acceptance condition (Baarslag and others 2014, Decoupling negotiating agents to explore the
 * space of negotiation strategies, doi:10.1007/978-4-431-54758-7_4). It never offers or accepts
 * what is worth less to it than no deal, and walks out only if no deal can be better.
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
   * A negotiator without an opponent model.
   *
   * @param brief the leader's
   * @param timing how it measures time
   * @param offering chooses its offers
   * @param acceptance decides what it accepts
   */
  public static BoaNegotiator of(
      Brief brief,
      NegotiationTime timing,
      OfferingStrategy offering,
      AcceptanceCondition acceptance) {
    return new BoaNegotiator(new NegotiationSession(brief, timing), offering, acceptance);
  }

  /**
   * Adds a model of the opponent, which observes each offer received before the next own one is
   * chosen; returns this negotiator.
   */
  public BoaNegotiator withModel(OpponentModel model) {
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
      models.forEach(model -> model.observe(standing));
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
