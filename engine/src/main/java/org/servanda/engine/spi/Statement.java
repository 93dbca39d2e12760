package org.servanda.engine.spi;

/**
 * What a leader may say in public. Cheap talk: it changes tension a little, and broken promises are
 * remembered.
 */
public enum Statement {
  /** Says nothing. */
  SILENCE,
  /** Speaks well of the other side: lowers tension. */
  PRAISE,
  /** Promises to comply: a breach within a year makes it a lie. */
  PROMISE,
  /** Threatens the other side: raises tension. */
  THREAT,
  /** Accuses the other side: raises tension. */
  DENUNCIATION
}
