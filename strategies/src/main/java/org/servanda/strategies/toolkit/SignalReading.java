package org.servanda.strategies.toolkit;

import org.servanda.engine.spi.Signal;

/**
 * How a public signal is read as the other's move in the classical game, where every move is seen.
 * Said once, here: a PROVEN breach is a defection, CLEAN is cooperation, and SUSPECT is whatever
 * the reader is inclined to see.
 */
public enum SignalReading {
  /** Gives the benefit of the doubt: SUSPECT is cooperation. */
  LENIENT,
  /** Takes no chances: SUSPECT is defection. */
  WARY;

  /** Whether the signal is read as a defection. */
  public boolean isDefection(Signal signal) {
    return signal == Signal.PROVEN || (this == WARY && signal == Signal.SUSPECT);
  }
}
