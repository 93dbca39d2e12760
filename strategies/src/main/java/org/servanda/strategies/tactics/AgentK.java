package org.servanda.strategies.tactics;

import java.util.ArrayList;
import java.util.List;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.portable.PortableMath;
import org.servanda.strategies.toolkit.negotiation.AcceptanceCondition;
import org.servanda.strategies.toolkit.negotiation.NegotiationSession;
import org.servanda.strategies.toolkit.negotiation.OfferingStrategy;
import org.servanda.strategies.toolkit.negotiation.SortedOutcomes;

/**
 * Agent K: from the mean and the spread of what it is offered it guesses the most it can get, and
 * concedes towards that.
 */
final class AgentK implements OfferingStrategy, AcceptanceCondition {
  private static final double TREMOR = 2;
  private static final double LEAST_CHANCE = .1;

  private double estimated;
  private double target;
  private double alpha;

  @Override
  public Outcome next(NegotiationSession table) {
    SortedOutcomes menu = table.menu();
    if (!table.isOffered()) {
      return menu.outcome(0);
    }
    double wanted = learn(table);
    List<Outcome> good = new ArrayList<>();
    for (int k = 0; k < table.heard(); k++) {
      if (table.received(k) > target) {
        good.add(table.heard(k));
      }
    }
    if (!good.isEmpty()) {
      return good.get(pick(table, good.size()));
    }
    return menu.outcome(pick(table, menu.lowestAtLeast(wanted) + 1));
  }

  private static int pick(NegotiationSession table, int size) {
    return (int) (table.random().nextDouble() * size);
  }

  /** Works out the target of acceptance; answers that of its own offer. */
  private double learn(NegotiationSession table) {
    int count = table.heard();
    double mean = 0;
    double squares = 0;
    for (int k = 0; k < count; k++) {
      mean += table.received(k) / count;
      squares += table.received(k) * table.received(k) / count;
    }
    double spread = Math.sqrt(12 * Math.max(0, squares - mean * mean));
    estimated = mean + (1 - mean) * spread;
    alpha = 1 + TREMOR + 10 * mean - 2 * TREMOR * mean;
    double beta = alpha + table.random().nextDouble() * TREMOR - TREMOR / 2;
    target = compromise(table.time(), alpha, spread);
    return compromise(table.time(), beta, spread);
  }

  private double compromise(double time, double exponent, double spread) {
    double gone = PortableMath.pow(time, exponent) * (1 - estimated);
    double ratio = gone <= 0 ? 2 : Math.min(2, (spread + .1) / gone);
    double aimed = ratio * (1 - gone) + 1 - ratio;
    double reach = aimed - estimated;
    if (reach <= 0) {
      return estimated;
    }
    double most = 400 - 300 * time * time * time;
    double force = Math.min(most, 1 / (reach * reach));
    return aimed - reach * force / most;
  }

  /** With a chance that grows with time and with how good the offer is. */
  @Override
  public boolean accepts(NegotiationSession table, Outcome next) {
    double chance =
        PortableMath.pow(table.time(), alpha) / 5
            + (table.received() - estimated)
            + (table.received() - target);
    return chance >= LEAST_CHANCE && table.random().nextDouble() < chance;
  }
}
