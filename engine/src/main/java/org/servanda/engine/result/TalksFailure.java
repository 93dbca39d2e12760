package org.servanda.engine.result;

/** Why talks come to nothing. */
public enum TalksFailure {
  /** Nobody accepted in time. */
  DEADLOCK,
  /** A side walked out. */
  WALK_OUT,
  /** The accepted deal failed in drafting. */
  DRAFTING,
  /** A legislature rejected it. */
  RATIFICATION
}
