package org.servanda.tournaments.tuning;

/** Follows a search, from the thread that searches. Every method does nothing by default. */
public interface TuningListener {
  /** A listener that ignores everything. */
  TuningListener SILENT = new TuningListener() {};

  /**
   * A notice about something that the author may not have intended.
   *
   * @param notice a sentence or two
   */
  default void noticed(String notice) {}

  /**
   * Evaluations are stored from an earlier search and are not played again.
   *
   * @param known how many, above 0
   */
  default void resumed(int known) {}

  /**
   * A combination of values was evaluated.
   *
   * @param number from 1
   * @param most the greatest number of evaluations
   * @param name the strategy
   * @param score its means on training matches
   */
  default void evaluated(int number, long most, String name, TuningScore score) {}

  /** The search has ended: the best and the defaults now play held-out matches. */
  default void heldOut() {}
}
