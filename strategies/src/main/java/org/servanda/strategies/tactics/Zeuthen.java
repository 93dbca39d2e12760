package org.servanda.strategies.tactics;

import org.servanda.engine.model.Outcome;
import org.servanda.strategies.toolkit.negotiation.NegotiationSession;
import org.servanda.strategies.toolkit.negotiation.OfferingStrategy;
import org.servanda.strategies.toolkit.negotiation.SortedOutcomes;

/**
 * Monotonic concession by risk: the side that stands to lose less by a break concedes, by the
 * smallest step that makes its own risk the greater one; at equal risk a coin decides. The other's
 * utilities are those its brief tells.
 */
final class Zeuthen implements OfferingStrategy {
  private int place;

  @Override
  public Outcome next(NegotiationSession table) {
    SortedOutcomes menu = table.menu();
    Outcome theirs = table.offer();
    if (table.made() == 0 || theirs == null) {
      place = 0;
      return menu.outcome(0);
    }
    double value = table.received();
    double claim = menu.theirs(theirs);
    double own = risk(menu.utility(place), value);
    double other = risk(claim, menu.theirs(menu.outcome(place)));
    if (own < other || (own == other && table.random().nextDouble() < .5)) {
      concede(menu, value, claim);
    }
    return menu.outcome(place);
  }

  private void concede(SortedOutcomes menu, double value, double claim) {
    double given = menu.theirs(menu.outcome(place));
    for (int p = place + 1; p < menu.size(); p++) {
      double gives = menu.theirs(menu.outcome(p));
      if (gives > given && risk(menu.utility(p), value) > risk(claim, gives)) {
        place = p;
        return;
      }
    }
    place = menu.lowestAtLeast(Math.max(value, 0));
  }

  /** What is lost by taking the other's offer, over what is lost by a break. */
  private static double risk(double own, double other) {
    return own <= 0 ? 1 : (own - other) / own;
  }
}
