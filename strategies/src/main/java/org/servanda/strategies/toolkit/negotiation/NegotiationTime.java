package org.servanda.strategies.toolkit.negotiation;

import org.servanda.engine.spi.Talks;

/** How time in talks is measured, from 0 to 1. */
public enum NegotiationTime {
  /** From 0 at the first move to 1 at the last one there can be. */
  MOVES {
    @Override
    double time(Talks talks) {
      return talks.time();
    }
  },

  /** r/(N+1) in the r-th of N rounds in which both move, as in GENIUS and NegMAS: never 0 or 1. */
  ROUNDS {
    @Override
    double time(Talks talks) {
      int rounds = (talks.exchanges() + 1) / 2;
      int round = talks.exchange() / 2 + 1;
      return (double) round / (rounds + 1);
    }
  };

  abstract double time(Talks talks);
}
