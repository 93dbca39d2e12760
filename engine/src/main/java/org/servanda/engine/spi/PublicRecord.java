package org.servanda.engine.spi;

/**
 * A party's public record: counts of its past conduct, each fading by the same factor per round.
 */
public interface PublicRecord {
  /** Rounds kept without suspicion, faded. */
  double kept();

  /** Proven breaches, faded. */
  double broken();

  /** Withdrawals, faded. */
  double withdrawn();

  /** Promises followed by a proven breach, faded. */
  double lies();

  /**
   * Whether it is in good standing: its last breaches and withdrawals answered a proven breach of
   * the other, or it has made amends.
   */
  boolean good();
}
