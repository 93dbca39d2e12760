package org.servanda.strategies.tactics;

import java.util.HashSet;
import java.util.Set;
import org.servanda.engine.model.Outcome;
import org.servanda.strategies.toolkit.negotiation.Acceptance;
import org.servanda.strategies.toolkit.negotiation.Menu;
import org.servanda.strategies.toolkit.negotiation.Offering;
import org.servanda.strategies.toolkit.negotiation.Table;

/**
 * MiCRO: one more outcome for each new one of the opponent's, in falling order. It is ready to
 * concede when it has made no more different offers than it received.
 */
final class Micro implements Offering, Acceptance {
  private final Set<Long> heard = new HashSet<>();
  private int made;

  @Override
  public Outcome next(Table table) {
    if (table.made() == 0) {
      made = 0;
      heard.clear();
    }
    Outcome offer = table.offer();
    if (offer != null) {
      heard.add(offer.index());
    }
    Menu menu = table.menu();
    boolean bearable = made < menu.size() && menu.utility(made) >= table.reservation();
    if (made == 0 || (made <= heard.size() && bearable)) {
      return menu.outcome(made++);
    }
    return menu.outcome((int) (table.random().nextDouble() * made));
  }

  /** As good as the lowest it has offered, or is about to. */
  @Override
  public boolean accepts(Table table, Outcome next) {
    return table.received() >= table.menu().utility(made - 1);
  }
}
