package org.servanda.engine.model;

/** A number for each seat. */
public record BySeat(
    @Range(value = "for seat A", min = -100, max = 100) double a,
    @Range(value = "for seat B", min = -100, max = 100) double b) {

  /** 0 for both. */
  public static final BySeat ZERO = new BySeat(0, 0);

  public BySeat {
    RangeChecks.check(BySeat.class, a, b);
  }

  /** Returns a copy with the seats exchanged. */
  BySeat mirrored() {
    return new BySeat(b, a);
  }

  /** The number for a seat. */
  public double of(Seat seat) {
    return seat == Seat.A ? a : b;
  }
}
