package org.servanda.strategies.toolkit.negotiation;

import org.servanda.engine.model.Outcome;

/**
 * How a bidder chooses its next offer. It may remember, also from one round of talks to the next.
 */
@FunctionalInterface
public interface OfferingStrategy {
  /** The next offer; asked for once a turn, before the standing offer is judged. */
  Outcome next(NegotiationSession table);

  /** Offers the outcome of the lowest utility that is at least the target. */
  static OfferingStrategy lowestAtLeast(TargetUtility target) {
    return table -> table.menu().outcome(table.menu().lowestAtLeast(aim(table, target)));
  }

  /** Offers the outcome whose utility is nearest to the target. */
  static OfferingStrategy nearest(TargetUtility target) {
    return table -> table.menu().outcome(table.menu().nearest(aim(table, target)));
  }

  private static double aim(NegotiationSession table, TargetUtility target) {
    double utility = target.of(table);
    table.aimAt(utility);
    return utility;
  }
}
