package org.servanda.engine.spi;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;

/** What a leader sees of the world in any round: its own affairs and every public event. */
public interface Situation {
  /** The round, from 0; a quarter of a year each. */
  int round();

  /** Tension, from 0 to 1. */
  double tension();

  /** Its own outside option now, ω. */
  double outside();

  /** The other's outside option now. */
  double otherOutside();

  /** What its own costs are multiplied by since the last change of mind; 1 at first. */
  double mind();

  /** Rounds since it took office. */
  int tenure();

  /** The agreement in force, or null. */
  @Nullable Outcome inForce();

  /** Rounds since an agreement last ended or talks last failed; a large number if never. */
  int sinceFailure();

  /** Its party's public record. */
  PublicRecord standing();

  /** The other party's public record. */
  PublicRecord otherStanding();

  /** What the other last said in public. */
  Statement otherStatement();

  /**
   * Its gain from an outcome now, over its outside option, if both keep it: b − c·mind − v·secrecy
   * − ω.
   */
  double gain(Outcome outcome);

  /** The other's gain from an outcome now, as far as it can be told. */
  double otherGain(Outcome outcome);

  /** The probability that both legislatures pass an outcome now; 1 if its form needs none. */
  double ratification(Outcome outcome);
}
