package org.servanda.engine.result;

/** Receives the events of a match as it is played. */
@FunctionalInterface
public interface MatchListener {
  /** An event has happened. */
  void onEvent(MatchEvent event);
}
