package org.servanda.tournaments.validation.theory;

import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Keeper;

/**
 * Keeps its word until something looks amiss on either side, then breaks it for some rounds, as the
 * other does by the same rule, and returns. What is seen meanwhile starts nothing new.
 */
final class Punisher implements Keeper {
  /** So many rounds that there is no return. */
  static final int FOR_EVER = Integer.MAX_VALUE;

  private final int rounds;
  private final int cheatsAt;
  private int left;
  private boolean kept;

  private Punisher(int rounds, int cheatsAt) {
    this.rounds = rounds;
    this.cheatsAt = cheatsAt;
  }

  /** Punishes for so many rounds, at least one. */
  static TheoryPlayer lasting(int rounds) {
    return TheoryPlayer.keeping("punisher", () -> new Punisher(rounds, -1));
  }

  /** The same, but cheats in the first round. */
  static TheoryPlayer cheatingOnce(int rounds) {
    return TheoryPlayer.keeping("cheat", () -> new Punisher(rounds, 0));
  }

  @Override
  public Conduct conduct(Accord accord) {
    boolean amiss = !accord.lastSignal().isClean() || !accord.ownSignal().isClean();
    if (left == 0 && kept && amiss) {
      left = rounds;
    }
    kept = left == 0;
    if (!kept) {
      left--;
      return Conduct.breach();
    }
    return accord.age() == cheatsAt ? Conduct.breach() : Conduct.comply();
  }
}
