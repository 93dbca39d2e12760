package org.servanda.strategies.tactics;

import org.servanda.engine.model.Outcome;
import org.servanda.strategies.toolkit.negotiation.AcceptanceCondition;
import org.servanda.strategies.toolkit.negotiation.NegotiationSession;
import org.servanda.strategies.toolkit.negotiation.SortedOutcomes;
import org.servanda.strategies.toolkit.negotiation.TargetUtility;

/**
 * Asks for what the opponent's last offer leaves: 1 − v + kindness, where v is the utility of that
 * offer, from the worst outcome (0) to the best (1). On its first turns it concedes by the smallest
 * possible step. It answers the level of the opponent's offers, not their change. NegMAS.
 */
record NaiveTitForTat(double kindness) implements TargetUtility, AcceptanceCondition {
  private static final int FIRST_STEPS = 3;

  @Override
  public double of(NegotiationSession session) {
    SortedOutcomes outcomes = session.outcomes();
    if (session.turn() >= FIRST_STEPS && session.isOffered()) {
      return wanted(session);
    }
    double next = outcomes.utility(Math.min(1, outcomes.size() - 1));
    return session.most() - Math.min(session.turn(), 1) * (session.most() - next);
  }

  private double wanted(NegotiationSession session) {
    double worst = session.outcomes().utility(session.outcomes().size() - 1);
    double range = session.most() - worst;
    double level = range == 0 ? 1 : (session.received() - worst) / range;
    return worst + Math.max(0, Math.min(1, 1 - level + kindness)) * range;
  }

  @Override
  public boolean accepts(NegotiationSession session, Outcome next) {
    return session.received() >= wanted(session);
  }
}
