package org.servanda.engine.result;

import org.servanda.engine.model.Seat;

/**
 * The public records of both parties before a match.
 *
 * @param a the public record of the party at A
 * @param b the public record of the party at B
 */
public record PriorReputations(Reputation a, Reputation b) {
  /** No prior records. */
  public static final PriorReputations BLANK =
      new PriorReputations(Reputation.BLANK, Reputation.BLANK);

  /** The public record of the party at a seat. */
  public Reputation of(Seat seat) {
    return seat == Seat.A ? a : b;
  }
}
