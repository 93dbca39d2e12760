package org.servanda.engine.match;

import org.servanda.engine.model.Seat;

/**
 * What the two parties are known for when they meet.
 *
 * @param a what A brings into the match
 * @param b what B brings
 */
public record Past(Reputation a, Reputation b) {
  /** They are strangers. */
  public static final Past BLANK = new Past(Reputation.BLANK, Reputation.BLANK);

  /** What the party at a seat brings. */
  public Reputation of(Seat seat) {
    return seat == Seat.A ? a : b;
  }
}
