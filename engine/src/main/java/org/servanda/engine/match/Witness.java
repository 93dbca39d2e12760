package org.servanda.engine.match;

/** Watches a match as it is played. */
@FunctionalInterface
public interface Witness {
  /** Something happened. */
  void saw(Event event);
}
