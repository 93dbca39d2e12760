package org.servanda.engine.model;

/** One of the two places at the table. */
public enum Seat {
  /** The first seat. */
  A,
  /** The second seat. */
  B;

  /** The seat across the table. */
  public Seat other() {
    return this == A ? B : A;
  }
}
