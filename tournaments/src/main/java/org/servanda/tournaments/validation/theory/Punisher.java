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

  /** Punishes for so many rounds. */
  static Actor lasting(int rounds) {
    return Actor.keeping("punisher", () -> new Punisher(rounds, -1));
  }

  /** The same, but cheats in the first round. */
  static Actor cheatingOnce(int rounds) {
    return Actor.keeping("cheat", () -> new Punisher(rounds, 0));
  }

  @Override
  public Conduct conduct(Accord accord) {
    boolean amiss = !accord.lastSignal().isClean() || !accord.ownSignal().isClean();
    if (left > 0) {
      left--;
    } else if (kept && amiss) {
      left = rounds - 1;
      kept = rounds == 0;
    } else {
      kept = true;
      return accord.age() == cheatsAt ? Conduct.breach() : Conduct.comply();
    }
    kept = false;
    return Conduct.breach();
  }
}
