package org.servanda.engine.result;

/** How an agreement ends. */
public enum Termination {
  /** One side left it openly. */
  WITHDRAWN,
  /** Both breached it until nothing was left. */
  COLLAPSED,
  /** It ran its time. */
  EXPIRED,
  /** A new one took its place. */
  RENEGOTIATED,
  /** War broke out. */
  WAR,
  /** It was in force when the match ended. */
  IN_FORCE
}
