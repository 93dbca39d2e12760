package org.servanda.strategies.tactics;

import java.util.HashSet;
import java.util.Set;
import org.servanda.engine.model.Outcome;
import org.servanda.strategies.toolkit.negotiation.AcceptanceCondition;
import org.servanda.strategies.toolkit.negotiation.NegotiationSession;
import org.servanda.strategies.toolkit.negotiation.OfferingStrategy;
import org.servanda.strategies.toolkit.negotiation.SortedOutcomes;

/**
 * MiCRO: offers outcomes in falling order, a new one only if it has made no more distinct offers
 * than it has received; otherwise it repeats an earlier one at random. De Jonge 2022.
 */
final class Micro implements OfferingStrategy, AcceptanceCondition {
  private final Set<Long> heard = new HashSet<>();
  private int made;

  @Override
  public Outcome next(NegotiationSession session) {
    if (session.made() == 0) {
      made = 0;
      heard.clear();
    }
    Outcome offer = session.offer();
    if (offer != null) {
      heard.add(offer.index());
    }
    SortedOutcomes outcomes = session.outcomes();
    boolean bearable = made < outcomes.size() && outcomes.utility(made) >= session.reservation();
    if (made == 0 || (made <= heard.size() && bearable)) {
      return outcomes.at(made++);
    }
    return outcomes.at((int) (session.random().nextDouble() * made));
  }

  /** Accepts what is as good as the lowest offer it has made or is about to make. */
  @Override
  public boolean accepts(NegotiationSession session, Outcome next) {
    return session.received() >= session.outcomes().utility(made - 1);
  }
}
