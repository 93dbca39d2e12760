package org.servanda.tournaments.remote.line;

import java.util.Locale;

/** What a leader is asked to decide, in the order in which the compact form in memory counts. */
public enum Decision {
  /** An offer, or the answer to one. */
  NEGOTIATE,
  /** What to do about the agreement in force. */
  CONDUCT,
  /** Whether to come to the table. */
  TABLE,
  /** What to say in public. */
  SPEAK,
  /** What to leave for a successor. */
  HANDOVER;

  /** As it is written in lines. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The decision of a word.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Decision of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
