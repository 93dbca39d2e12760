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
  private final NegotiationSession table;
  private final OfferingStrategy offering;
  private final AcceptanceCondition acceptance;
  private final List<OpponentModel> models = new ArrayList<>();

  private BoaNegotiator(
      NegotiationSession table, OfferingStrategy offering, AcceptanceCondition acceptance) {
    this.table = table;
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
    boolean begins = table.sit(talks);
    if (begins) {
      models.forEach(OpponentModel::reset);
    }
    Outcome standing = table.offer();
    if (standing != null) {
      models.forEach(model -> model.hear(standing));
    }
    boolean bearable = standing != null && table.received() >= table.reservation();
    if (table.menu().size() == 0 || table.most() <= table.reservation()) {
      boolean gift = bearable && table.received() > table.reservation();
      return gift ? Move.ACCEPT : Move.WALK_OUT;
    }
    Outcome next = bearable(offering.next(table));
    if (bearable && acceptance.accepts(table, next)) {
      return Move.ACCEPT;
    }
    table.say(next);
    return next;
  }

  private Outcome bearable(Outcome offer) {
    SortedOutcomes menu = table.menu();
    return menu.utility(offer) >= table.reservation()
        ? offer
        : menu.outcome(menu.lowestAtLeast(table.reservation()));
  }
}
