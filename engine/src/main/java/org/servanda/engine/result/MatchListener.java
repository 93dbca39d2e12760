package org.servanda.engine.result;

/** Watches a match as it is played. */
@FunctionalInterface
public interface MatchListener {
  /** Something happened. */
  void onEvent(MatchEvent event);
}
