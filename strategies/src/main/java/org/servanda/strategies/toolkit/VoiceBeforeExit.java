package org.servanda.strategies.toolkit;

import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Keeper;

/**
 * Acts as another keeper while the agreement pays. Once it loses by the agreement it asks for new
 * talks and complies until they are over; it withdraws when the loss it expects by staying exceeds
 * the cost of breaking (Hirschman 1970, Exit, Voice, and Loyalty). It asks at most once in four
 * years. What the other withholds is estimated from the signals and from the escapes it invokes,
 * less what it pays for them, with exponentially fading weights.
 */
final class VoiceBeforeExit implements Keeper {
  private static final double MEMORY = .75;
  private static final double SUSPECT_SHORTFALL = .3;

  private static final double SMALL = 1e-9;
  private static final int NEVER = -1000;

  /** Rounds from asking to the end of talks. */
  private static final int ANSWERED = 1;

  /** Rounds before it asks again. */
  private static final int AGAIN = 16;

  private final Keeper keeper;
  private final double horizon;
  private double shortfall;
  private int asked = NEVER;

  /**
   * Acts as another keeper while the agreement pays.
   *
   * @param keeper the other keeper
   * @param horizon rounds it looks ahead
   */
  VoiceBeforeExit(Keeper keeper, double horizon) {
    this.keeper = keeper;
    this.horizon = horizon;
  }

  @Override
  public Conduct conduct(Accord accord) {
    shortfall = accord.age() == 0 ? 0 : MEMORY * shortfall + (1 - MEMORY) * seen(accord);
    double gain = accord.gain(accord.outcome()) - shortfall * accord.benefit();
    boolean unbearable = -gain * horizon > (accord.excused() ? 0 : accord.breakingCost());
    boolean asks = gain < 0 && accord.round() - asked > AGAIN;
    // The keeper is called even where its answer is not used, because it may learn from the accord.
    Conduct kept = keeper.conduct(accord);
    if (asks) {
      asked = accord.round();
      return Conduct.comply().andRenegotiate();
    }
    if (accord.round() - asked <= ANSWERED) {
      return Conduct.comply();
    }
    return unbearable ? Conduct.withdraw() : kept;
  }

  private static double seen(Accord accord) {
    if (accord.otherEscaped()) {
      return 1 - accord.outcome().terms().escape() / Math.max(SMALL, accord.benefit());
    }
    return switch (accord.lastSignal()) {
      case CLEAN -> 0;
      case SUSPECT -> SUSPECT_SHORTFALL;
      case PROVEN -> 1;
    };
  }
}
