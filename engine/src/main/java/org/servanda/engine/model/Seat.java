package org.servanda.engine.model;

/** One of the two seats in a match. */
public enum Seat {
  /** The first seat. */
  A,
  /** The second seat. */
  B;

  /** The opposite seat. */
  public Seat other() {
    return this == A ? B : A;
  }
}
