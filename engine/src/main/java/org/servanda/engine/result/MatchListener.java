package org.servanda.engine.result;

/** Receives the events of a match as it is played. */
@FunctionalInterface
public interface MatchListener {
  /** Receives an event. */
  void onEvent(MatchEvent event);
}
