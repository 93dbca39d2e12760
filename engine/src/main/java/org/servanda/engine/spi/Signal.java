package org.servanda.engine.spi;

/** What the public learns of a side's conduct in a round. */
public enum Signal {
  /** No sign of a breach was seen. */
  CLEAN,
  /** A breach is suspected; it may be a false alarm. */
  SUSPECT,
  /** A breach was proven beyond dispute. */
  PROVEN;

  /** Whether no sign of a breach was seen. */
  public boolean isClean() {
    return this == CLEAN;
  }

  /** Whether a breach was proven. */
  public boolean isProven() {
    return this == PROVEN;
  }
}
