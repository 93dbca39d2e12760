package org.servanda.engine.model;

/**
 * A leader's move in talks: an offer (an {@link Outcome}), acceptance of the standing offer, or a
 * walk-out.
 */
public sealed interface Move permits Outcome, Move.Reply {
  /** Takes the standing offer. */
  Move ACCEPT = Reply.ACCEPT;

  /** Ends the talks. */
  Move WALK_OUT = Reply.WALK_OUT;

  /** A move that is not an offer. */
  enum Reply implements Move {
    /** Takes the standing offer. */
    ACCEPT,
    /** Ends the talks. */
    WALK_OUT
  }
}
