package org.servanda.engine.spi;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;

/** A leader's view in any round: the state of its own side, and public information. */
public interface Situation {
  /** The round, from 0; a quarter of a year each. */
  int round();

  /** Tension, from 0 to 1. */
  double tension();

  /** Its own outside option now, ω: payoff per round without an agreement. */
  double outside();

  /** The other's outside option now. */
  double otherOutside();

  /** The factor on its own costs since the last change of mind; 1 at the start. */
  double mind();

  /** Rounds since it took office. */
  int tenure();

  /** The agreement in force, or null. */
  @Nullable Outcome inForce();

  /**
   * Rounds since an agreement last ended or talks last failed; a large number if neither has
   * happened.
   */
  int sinceFailure();

  /** How talks last ended; {@link TalksEnd#NONE} before the first. */
  TalksEnd lastTalks();

  /**
   * Why the agreement before the present one ended, or the last one if none is in force; {@link
   * AgreementEnd#NONE} if none has ended.
   */
  AgreementEnd lastEnding();

  /**
   * What the last whole round was worth to its side as far as it can know, payoff, not discounted;
   * 0 in the first round. Its own costs are exact. Of what the other owed it counts nothing if a
   * breach was proven or the other openly escaped or withdrew, and otherwise everything: a breach
   * that nobody proved is not in it.
   */
  double apparentPayoff();

  /** Its own party's public record. */
  PublicRecord ownRecord();

  /** The other party's public record. */
  PublicRecord otherRecord();

  /** The other's last public statement. */
  Statement otherStatement();

  /**
   * Its gain from an outcome now, over its outside option, if both keep it: b − c·mind − v·secrecy
   * − ω.
   */
  double gain(Outcome outcome);

  /** The other's gain from an outcome now: exact, or an estimate if the scenario is foggy. */
  double otherGain(Outcome outcome);

  /** The probability that both legislatures pass an outcome now; 1 if its form needs none. */
  double ratification(Outcome outcome);
}
