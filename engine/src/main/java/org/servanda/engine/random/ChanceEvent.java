package org.servanda.engine.random;

/**
 * The kinds of draws in a match; each has random numbers of its own. The order is part of what a
 * seed means: add new kinds at the end.
 */
public enum ChanceEvent {
  /** Who opens talks. */
  OPENER,
  /** An accepted offer fails in drafting. */
  DRAFTING,
  /** A legislature passes an agreement. */
  RATIFICATION,
  /** The shock to a cost of compliance. */
  TEMPTATION,
  /** Involuntary defection. */
  SLIP,
  /** A breach is proven. */
  PROOF,
  /** Conduct looks suspect. */
  SUSPICION,
  /** The drift of outside options. */
  DRIFT,
  /** A jump of power. */
  JUMP,
  /** Whom a jump of power favours. */
  DIRECTION,
  /** A leader leaves office. */
  SUCCESSION,
  /** A successor's change of mind. */
  MIND,
  /** A crisis breaks out. */
  CRISIS,
  /** War breaks out. */
  WAR,
  /** The error of an estimate of the other's values. */
  FOG,
  /** Whether a new leader is the opposition's. */
  OPPOSITION,
  /** A chosen act is turned into its opposite. */
  EXECUTION,
  /** The public sees the opposite of an act. */
  OBSERVATION,
  /** How many rounds a match of random length lasts. */
  LENGTH
}
