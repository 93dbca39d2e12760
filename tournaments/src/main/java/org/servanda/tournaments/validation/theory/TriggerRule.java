package org.servanda.tournaments.validation.theory;

import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Keeper;

/**
 * A trigger strategy: it keeps its word until a breach is suspected or proven on either side, then
 * breaks it for a number of rounds, as the other side does by the same rule, and returns to
 * keeping. Signals during a punishment start no new one.
 */
final class TriggerRule implements Keeper {
  /** A punishment without end. */
  static final int FOR_EVER = Integer.MAX_VALUE;

  private final int rounds;
  private final int cheatsAt;
  private int left;
  private boolean kept;

  private TriggerRule(int rounds, int cheatsAt) {
    this.rounds = rounds;
    this.cheatsAt = cheatsAt;
  }

  /** Punishes for a number of rounds, at least one. */
  static TheoryPlayer lasting(int rounds) {
    return TheoryPlayer.keeping("punisher", () -> new TriggerRule(rounds, -1));
  }

  /** The same, but cheats in the first round. */
  static TheoryPlayer cheatingOnce(int rounds) {
    return TheoryPlayer.keeping("cheat", () -> new TriggerRule(rounds, 0));
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
