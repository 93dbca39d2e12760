package org.servanda.strategies.toolkit.negotiation;

import org.servanda.engine.model.Outcome;

/**
 * How a negotiator chooses its next offer. It may keep a memory, also from one round of talks to
 * the next.
 */
@FunctionalInterface
public interface OfferingStrategy {
  /** The next offer; called once per turn, before the acceptance condition. */
  Outcome next(NegotiationSession session);

  /** Offers the outcome of the lowest utility that is at least the target. */
  static OfferingStrategy lowestAtLeast(TargetUtility target) {
    return session -> session.outcomes().at(session.outcomes().lowestAtLeast(aim(session, target)));
  }

  /** Offers the outcome whose utility is nearest to the target. */
  static OfferingStrategy nearest(TargetUtility target) {
    return session -> session.outcomes().at(session.outcomes().nearest(aim(session, target)));
  }

  private static double aim(NegotiationSession session, TargetUtility target) {
    double utility = target.of(session);
    session.aimAt(utility);
    return utility;
  }
}
