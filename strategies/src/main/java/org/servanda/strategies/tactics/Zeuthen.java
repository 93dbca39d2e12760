package org.servanda.strategies.tactics;

import org.servanda.engine.model.Outcome;
import org.servanda.strategies.toolkit.negotiation.NegotiationSession;
import org.servanda.strategies.toolkit.negotiation.OfferingStrategy;
import org.servanda.strategies.toolkit.negotiation.SortedOutcomes;

/**
 * Monotonic concession by risk limits: the side that would lose less by a breakdown concedes. It
 * takes the smallest step that makes its own risk limit the greater one; at equal limits a fair
 * coin decides. The other's utilities are those in the brief. Zeuthen 1930; Rosenschein and Zlotkin
 * 1994.
 */
final class Zeuthen implements OfferingStrategy {
  private int place;

  @Override
  public Outcome next(NegotiationSession session) {
    SortedOutcomes outcomes = session.outcomes();
    Outcome theirs = session.offer();
    if (session.made() == 0 || theirs == null) {
      place = 0;
      return outcomes.at(0);
    }
    double value = session.received();
    double claim = outcomes.theirs(theirs);
    double own = risk(outcomes.utility(place), value);
    double other = risk(claim, outcomes.theirs(outcomes.at(place)));
    if (own < other || (own == other && session.random().nextDouble() < .5)) {
      concede(outcomes, value, claim);
    }
    return outcomes.at(place);
  }

  private void concede(SortedOutcomes outcomes, double value, double claim) {
    double given = outcomes.theirs(outcomes.at(place));
    for (int p = place + 1; p < outcomes.size(); p++) {
      double gives = outcomes.theirs(outcomes.at(p));
      if (gives > given && risk(outcomes.utility(p), value) > risk(claim, gives)) {
        place = p;
        return;
      }
    }
    place = outcomes.lowestAtLeast(Math.max(value, 0));
  }

  /** The risk limit: the loss from accepting the other's offer over the loss from a breakdown. */
  private static double risk(double own, double other) {
    return own <= 0 ? 1 : (own - other) / own;
  }
}
