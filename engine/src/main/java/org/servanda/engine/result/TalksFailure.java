package org.servanda.engine.result;

/** Why talks fail. */
public enum TalksFailure {
  /** No offer was accepted within the exchanges allowed. */
  DEADLOCK,
  /** A side walked out. */
  WALK_OUT,
  /** The accepted offer failed in drafting. */
  DRAFTING,
  /** A legislature rejected the signed agreement. */
  RATIFICATION
}
