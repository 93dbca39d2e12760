package org.servanda.engine.spi;

/** What a leader may say in public. Cheap talk: it moves tension a little, and it is remembered. */
public enum Statement {
  SILENCE,
  PRAISE,
  PROMISE,
  THREAT,
  DENUNCIATION
}
