package org.servanda.engine.spi;

/** The half of a leader that decides whether to keep an agreement. */
@FunctionalInterface
public interface Keeper {
  /**
   * Decides what to do this round about the agreement in force. Both leaders decide at the same
   * time.
   */
  Conduct conduct(Accord accord);
}
