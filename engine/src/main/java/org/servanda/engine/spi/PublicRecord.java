package org.servanda.engine.spi;

/** A party's public record: what everybody remembers of it, fading with time. */
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
   * Whether it is in good standing: its last misdeeds answered a proven breach of the other, or are
   * made good.
   */
  boolean good();
}
