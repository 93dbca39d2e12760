package org.servanda.engine.spi;

import org.servanda.engine.model.Outcome;

/** What a leader sees of an agreement in force when it decides what to do. */
public interface Accord extends Situation {
  /** What was agreed. */
  Outcome outcome();

  /** Rounds in force so far; 0 in the first. */
  int age();

  /** Rounds until it expires; {@link Integer#MAX_VALUE} if never. */
  int remaining();

  /** The public signal on the other's conduct last round; clean in the first. */
  Signal lastSignal();

  /** The public signal on own conduct last round. */
  Signal ownSignal();

  /** Own shortfall last round, as it really was; 0 in the first. */
  double ownShortfall();

  /** Whether domestic politics forced that shortfall. */
  boolean slipped();

  /** Whether the other sanctioned last round. */
  boolean sanctioned();

  /**
   * Whether the other invoked the escape clause last round: in public, it delivered nothing and
   * paid the price.
   */
  boolean otherEscaped();

  /** What complying costs this round beyond the usual; negative if it is easy. */
  double temptation();

  /** What its own obligations cost it a round now, temptation not included: c·mind. */
  double cost();

  /** What the other's obligations are worth to it a round. */
  double benefit();

  /** What withdrawing would cost it if it were not excused; half of it for each proven breach. */
  double breakingCost();

  /** Whether a recently proven breach of the other excuses a withdrawal. */
  boolean excused();

  /** D′: the probability that a full breach of its own beyond all argument is proven. */
  double proofRate();

  /** D′ of the other. */
  double otherProofRate();

  /** φ: the shortfall that hides in the wording. */
  double arguable();

  /** m: the probability that full compliance looks suspect. */
  double falseAlarm();
}
