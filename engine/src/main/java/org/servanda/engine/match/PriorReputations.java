package org.servanda.engine.match;

import org.servanda.engine.model.Seat;
import org.servanda.engine.result.Reputation;

/**
 * What the two parties are known for when they meet.
 *
 * @param a what A brings into the match
 * @param b what B brings
 */
public record PriorReputations(Reputation a, Reputation b) {
  /** They are strangers. */
  public static final PriorReputations BLANK =
      new PriorReputations(Reputation.BLANK, Reputation.BLANK);

  /** What the party at a seat brings. */
  public Reputation of(Seat seat) {
    return seat == Seat.A ? a : b;
  }
}
