package org.servanda.engine.spi;

/** What the public learns of a side's conduct in a round. */
public enum Signal {
  /** Nothing amiss was seen. */
  CLEAN,
  /** Something looked wrong; it may be a false alarm. */
  SUSPECT,
  /** A breach was proven beyond dispute. */
  PROVEN;

  /** Whether nothing amiss was seen. */
  public boolean isClean() {
    return this == CLEAN;
  }

  /** Whether a breach was proven. */
  public boolean isProven() {
    return this == PROVEN;
  }
}
