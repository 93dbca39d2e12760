package org.servanda.engine.result;

/** How an agreement ends. */
public enum Termination {
  /** A leader withdrew from it. */
  WITHDRAWN,
  /** Both breached it seriously for several rounds in a row. */
  COLLAPSED,
  /** Its term expired. */
  EXPIRED,
  /** A new agreement replaced it. */
  RENEGOTIATED,
  /** War broke out. */
  WAR,
  /** It was in force when the match ended. */
  IN_FORCE
}
