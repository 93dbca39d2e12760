package org.servanda.engine.spi;

import org.servanda.engine.model.Move;

/** A leader made of its two halves. */
record ComposedLeader(Negotiator bargaining, Keeper keeping) implements Leader {
  @Override
  public Move negotiate(Talks talks) {
    return bargaining.negotiate(talks);
  }

  @Override
  public Conduct conduct(Accord accord) {
    return keeping.conduct(accord);
  }
}
