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

  /** What is lost by taking the other's offer, over what is lost by a break. */
  private static double risk(double own, double other) {
    return own <= 0 ? 1 : (own - other) / own;
  }
}
