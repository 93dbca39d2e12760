package org.servanda.engine.spi;

import org.servanda.engine.model.Move;

/** The half of a leader that bargains. */
@FunctionalInterface
public interface Negotiator {
  /**
   * Answers with an offer (an outcome of the brief's space), acceptance of the standing offer, or a
   * walk-out.
   */
  Move negotiate(Talks talks);
}
