package org.servanda.engine.spi;

import org.servanda.engine.model.Outcome;

/** A leader's view of the agreement in force when it decides on its conduct. */
public interface Accord extends Situation {
  /** What was agreed. */
  Outcome outcome();

  /** Rounds in force so far; 0 in the first. */
  int age();

  /** Rounds until it expires; {@link Integer#MAX_VALUE} if never. */
  int remaining();

  /** The public signal on the other's conduct last round; clean in the first. */
  Signal lastSignal();

  /** The public signal on its own conduct last round. */
  Signal ownSignal();

  /** Its own shortfall last round, as delivered; 0 in the first. */
  double ownShortfall();

  /** Whether domestic politics forced that shortfall. */
  boolean slipped();

  /** Whether the other sanctioned last round. */
  boolean sanctioned();

  /**
   * Whether the other invoked the escape clause last round: it openly delivered nothing and paid
   * the price.
   */
  boolean otherEscaped();

  /** The extra cost of compliance this round, payoff; negative if it costs less than usual. */
  double temptation();

  /** What its own obligations cost it per round now, temptation not included: c·mind, payoff. */
  double cost();

  /** What the other's obligations are worth to it per round, payoff. */
  double benefit();

  /** What an unexcused withdrawal would cost it, payoff; each proven breach costs half of it. */
  double breakingCost();

  /** Whether a recently proven breach of the other excuses a withdrawal. */
  boolean excused();

  /**
   * D′: the probability per round that a full breach of its own is proven, as far as it exceeds the
   * {@linkplain #arguable arguable share}.
   */
  double proofRate();

  /** D′ of the other: the probability per round that its full breach is proven. */
  double otherProofRate();

  /** φ: the share of the obligations whose breach hides in the wording and is never proven. */
  double arguable();

  /** m: the probability per round that full compliance looks suspect. */
  double falseAlarm();
}
