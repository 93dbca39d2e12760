package org.servanda.engine.spi;

import org.servanda.engine.portable.PortableMath;

/**
 * What a leader does in a round with an agreement in force: comply, fall short by a share of its
 * obligations, withdraw openly, or invoke an escape. It may also sanction the other, or ask to
 * renegotiate.
 *
 * <p>Shortfalls of whole per cents are shared instances, so that a decision allocates nothing.
 */
public final class Conduct {
  /** The kinds of conduct. */
  public enum Kind {
    /** Delivers 1 − shortfall of its obligations. */
    KEEP,
    /**
     * Delivers nothing and pays the escape's price; counts as kept. Allowed only under an escape
     * clause.
     */
    ESCAPE,
    /** Ends the agreement openly. */
    WITHDRAW
  }

  /** The shortfall from which on a breach is serious. */
  public static final double SERIOUS = .5;

  private static final int LEVELS = 100;
  private static final Conduct[] SHARED = shared();
  private static final Conduct COMPLY = SHARED[0];
  private static final Conduct BREACH = SHARED[LEVELS * 4];
  private static final Conduct WITHDRAW = SHARED[(LEVELS + 2) * 4];

  private final Kind kind;
  private final double shortfall;
  private final boolean sanctions;
  private final boolean renegotiates;

  private Conduct(Kind kind, double shortfall, boolean sanctions, boolean renegotiates) {
    this.kind = kind;
    this.shortfall = shortfall;
    this.sanctions = sanctions;
    this.renegotiates = renegotiates;
  }

  private static Conduct[] shared() {
    Conduct[] all = new Conduct[(LEVELS + 3) * 4];
    for (int flags = 0; flags < 4; flags++) {
      boolean sanctions = (flags & 1) != 0;
      boolean renegotiates = (flags & 2) != 0;
      for (int level = 0; level <= LEVELS; level++) {
        all[level * 4 + flags] =
            new Conduct(Kind.KEEP, level / (double) LEVELS, sanctions, renegotiates);
      }
      all[(LEVELS + 1) * 4 + flags] = new Conduct(Kind.ESCAPE, 1, sanctions, renegotiates);
      all[(LEVELS + 2) * 4 + flags] = new Conduct(Kind.WITHDRAW, 1, sanctions, renegotiates);
    }
    return all;
  }

  private static Conduct of(Kind kind, double shortfall, boolean sanctions, boolean renegotiates) {
    int row =
        switch (kind) {
          case KEEP -> (int) PortableMath.rint(shortfall * LEVELS);
          case ESCAPE -> LEVELS + 1;
          case WITHDRAW -> LEVELS + 2;
        };
    Conduct near = SHARED[row * 4 + (sanctions ? 1 : 0) + (renegotiates ? 2 : 0)];
    return near.shortfall == shortfall
        ? near
        : new Conduct(kind, shortfall, sanctions, renegotiates);
  }

  /** Delivers everything. */
  public static Conduct comply() {
    return COMPLY;
  }

  /** Delivers nothing, secretly. */
  public static Conduct breach() {
    return BREACH;
  }

  /**
   * Delivers all but a share of its obligations, secretly.
   *
   * @param shortfall the share withheld
   * @throws IllegalArgumentException unless 0 ≤ shortfall ≤ 1
   */
  public static Conduct breach(double shortfall) {
    if (!(shortfall >= 0 && shortfall <= 1)) {
      throw new IllegalArgumentException("Shortfall " + shortfall + " must be from 0 to 1");
    }
    return of(Kind.KEEP, shortfall, false, false);
  }

  /** Invokes the escape clause: delivers nothing this round and pays the price. */
  public static Conduct escape() {
    return of(Kind.ESCAPE, 1, false, false);
  }

  /** Ends the agreement openly. */
  public static Conduct withdraw() {
    return WITHDRAW;
  }

  /** Returns a copy that also sanctions the other. */
  public Conduct andSanction() {
    return of(kind, shortfall, true, renegotiates);
  }

  /** Returns a copy that also asks to renegotiate. */
  public Conduct andRenegotiate() {
    return of(kind, shortfall, sanctions, true);
  }

  /** What is done. */
  public Kind kind() {
    return kind;
  }

  /** The share of own obligations withheld: 0 for compliance, 1 for an escape or a withdrawal. */
  public double shortfall() {
    return shortfall;
  }

  /**
   * Whether it answers a breach in kind: a withdrawal, sanctions, or a serious shortfall that no
   * escape clause excuses.
   */
  public boolean isHostile() {
    return kind == Kind.WITHDRAW || sanctions || (kind == Kind.KEEP && shortfall >= SERIOUS);
  }

  /** Whether the other is sanctioned. */
  public boolean sanctions() {
    return sanctions;
  }

  /** Whether new talks are asked for. */
  public boolean renegotiates() {
    return renegotiates;
  }

  @Override
  public String toString() {
    String what =
        switch (kind) {
          case KEEP -> shortfall == 0 ? "comply" : "breach(" + Parameter.text(shortfall) + ")";
          case ESCAPE -> "escape";
          case WITHDRAW -> "withdraw";
        };
    return what + (sanctions ? " and sanction" : "") + (renegotiates ? " and renegotiate" : "");
  }
}
