package org.servanda.strategies.tactics;

import org.servanda.engine.model.Outcome;
import org.servanda.strategies.toolkit.negotiation.AcceptanceCondition;
import org.servanda.strategies.toolkit.negotiation.NegotiationSession;
import org.servanda.strategies.toolkit.negotiation.SortedOutcomes;
import org.servanda.strategies.toolkit.negotiation.TargetUtility;

/**
 * Asks for what the opponent's last offer leaves: 1 − v + kindness, v being its utility from the
 * worst (0) to the best (1) on the menu; at first it concedes by the smallest step there is. NegMAS
 * calls this naive tit for tat: it mirrors the level, not the change.
 */
record NaiveTitForTat(double kindness) implements TargetUtility, AcceptanceCondition {
  private static final int FIRST_STEPS = 3;

  @Override
  public double of(NegotiationSession table) {
    SortedOutcomes menu = table.menu();
    if (table.turn() >= FIRST_STEPS && table.isOffered()) {
      return wanted(table);
    }
    double next = menu.utility(Math.min(1, menu.size() - 1));
    return table.most() - Math.min(table.turn(), 1) * (table.most() - next);
  }

  private double wanted(NegotiationSession table) {
    double worst = table.menu().utility(table.menu().size() - 1);
    double range = table.most() - worst;
    double level = range == 0 ? 1 : (table.received() - worst) / range;
    return worst + Math.max(0, Math.min(1, 1 - level + kindness)) * range;
  }

  @Override
  public boolean accepts(NegotiationSession table, Outcome next) {
    return table.received() >= wanted(table);
  }
}
