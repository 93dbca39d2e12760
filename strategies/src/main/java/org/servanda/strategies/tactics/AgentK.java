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
 * Agent K: estimates from the mean and the spread of the offers it receives the most it can get,
 * and concedes towards that. Kawaguchi, Fujita and Ito 2011.
 */
final class AgentK implements OfferingStrategy, AcceptanceCondition {
  private static final double TREMOR = 2;
  private static final double LEAST_CHANCE = .1;

  private double estimated;
  private double target;
  private double alpha;

  @Override
  public Outcome next(NegotiationSession session) {
    SortedOutcomes outcomes = session.outcomes();
    if (!session.isOffered()) {
      return outcomes.at(0);
    }
    double wanted = learn(session);
    List<Outcome> good = new ArrayList<>();
    for (int k = 0; k < session.heard(); k++) {
      if (session.received(k) > target) {
        good.add(session.heard(k));
      }
    }
    if (!good.isEmpty()) {
      return good.get(pick(session, good.size()));
    }
    return outcomes.at(pick(session, outcomes.lowestAtLeast(wanted) + 1));
  }

  private static int pick(NegotiationSession session, int size) {
    return (int) (session.random().nextDouble() * size);
  }

  /** Computes the target for acceptance, and returns the target for its own offer. */
  private double learn(NegotiationSession session) {
    int count = session.heard();
    double mean = 0;
    double squares = 0;
    for (int k = 0; k < count; k++) {
      mean += session.received(k) / count;
      squares += session.received(k) * session.received(k) / count;
    }
    double spread = Math.sqrt(12 * Math.max(0, squares - mean * mean));
    estimated = mean + (1 - mean) * spread;
    alpha = 1 + TREMOR + 10 * mean - 2 * TREMOR * mean;
    double beta = alpha + session.random().nextDouble() * TREMOR - TREMOR / 2;
    target = compromise(session.time(), alpha, spread);
    return compromise(session.time(), beta, spread);
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

  /** Accepts with a probability that grows with time and with the utility of the offer. */
  @Override
  public boolean accepts(NegotiationSession session, Outcome next) {
    double chance =
        PortableMath.pow(session.time(), alpha) / 5
            + (session.received() - estimated)
            + (session.received() - target);
    return chance >= LEAST_CHANCE && session.random().nextDouble() < chance;
  }
}
