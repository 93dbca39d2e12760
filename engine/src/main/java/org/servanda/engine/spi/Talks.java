package org.servanda.engine.spi;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;

/** A leader's view of talks at its turn. */
public interface Talks extends Situation {
  /** Why talks are held. */
  enum Occasion {
    /** No agreement is in force. */
    OPEN,
    /** The one in force is about to expire. */
    RENEWAL,
    /** The one in force is up for review. */
    REVIEW,
    /** A leader asked to renegotiate. */
    REQUEST
  }

  /** Why talks are held. */
  Occasion occasion();

  /** The other's standing offer; null if it has made none in these talks. */
  @Nullable Outcome offer();

  /** Its own last offer in these talks; null if it has made none. */
  @Nullable Outcome ownOffer();

  /** Whether this is its first move in these talks. */
  default boolean opening() {
    return exchange() < 2;
  }

  /** Moves made so far in these talks, by both. */
  int exchange();

  /** The most moves these talks can have. */
  int exchanges();

  /** The share of time used, from 0 (no move yet) to 1 (its last move). */
  double time();
}
