package org.servanda.engine.spi;

/** The half of a leader that keeps agreements, or does not. */
@FunctionalInterface
public interface Keeper {
  /**
   * Decides what to do this round with the agreement in force, without knowing what the other does.
   */
  Conduct conduct(Accord accord);
}
