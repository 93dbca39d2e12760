package org.servanda.strategies.tactics;

import java.util.HashSet;
import java.util.Set;
import org.servanda.engine.model.Outcome;
import org.servanda.strategies.toolkit.negotiation.AcceptanceCondition;
import org.servanda.strategies.toolkit.negotiation.NegotiationSession;
import org.servanda.strategies.toolkit.negotiation.OfferingStrategy;
import org.servanda.strategies.toolkit.negotiation.SortedOutcomes;

/**
 * MiCRO: one more outcome for each new one of the opponent's, in falling order. It is ready to
 * concede when it has made no more different offers than it received.
 */
final class Micro implements OfferingStrategy, AcceptanceCondition {
  private final Set<Long> heard = new HashSet<>();
  private int made;

  @Override
  public Outcome next(NegotiationSession table) {
    if (table.made() == 0) {
      made = 0;
      heard.clear();
    }
    Outcome offer = table.offer();
    if (offer != null) {
      heard.add(offer.index());
    }
    SortedOutcomes menu = table.menu();
    boolean bearable = made < menu.size() && menu.utility(made) >= table.reservation();
    if (made == 0 || (made <= heard.size() && bearable)) {
      return menu.outcome(made++);
    }
    return menu.outcome((int) (table.random().nextDouble() * made));
  }

  /** As good as the lowest it has offered, or is about to. */
  @Override
  public boolean accepts(NegotiationSession table, Outcome next) {
    return table.received() >= table.menu().utility(made - 1);
  }
}
