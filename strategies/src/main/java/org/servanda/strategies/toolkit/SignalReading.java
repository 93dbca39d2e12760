package org.servanda.strategies.toolkit;

import org.servanda.engine.spi.Signal;

/**
 * How a public signal is read as a move of the classical game, in which every move is observed:
 * PROVEN is a defection, CLEAN is cooperation, and SUSPECT depends on the reader.
 */
public enum SignalReading {
  /** SUSPECT is cooperation. */
  LENIENT,
  /** SUSPECT is a defection. */
  WARY;

  /** Whether the signal is read as a defection. */
  public boolean isDefection(Signal signal) {
    return signal == Signal.PROVEN || (this == WARY && signal == Signal.SUSPECT);
  }
}
