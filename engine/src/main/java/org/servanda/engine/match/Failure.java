package org.servanda.engine.match;

/** Why talks come to nothing. */
public enum Failure {
  /** Nobody accepted in time. */
  DEADLOCK,
  /** A side walked out. */
  WALK_OUT,
  /** The accepted deal failed in drafting. */
  DRAFTING,
  /** A legislature rejected it. */
  RATIFICATION
}
