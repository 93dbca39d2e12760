package org.servanda.engine.result;

import org.servanda.engine.model.Seat;

/** Receives the events of a match as it is played. */
@FunctionalInterface
public interface MatchListener {
  /** Receives an event. */
  void onEvent(MatchEvent event);

  /**
   * Receives what a strategy threw, before the event of its fault, for those who want to see the
   * whole trace. Its methods are the strategy's code: they may throw again. By default nothing.
   *
   * @param seat the seat of the strategy
   */
  default void onThrown(Seat seat, Throwable thrown) {}
}
