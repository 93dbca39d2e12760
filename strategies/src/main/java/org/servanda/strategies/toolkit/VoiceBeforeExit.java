package org.servanda.strategies.toolkit;

import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Keeper;

/**
 * Keeps as another keeper does, but talks and then leaves when the agreement has turned bad: it
 * asks for new talks once it loses by it, keeps its word until they are over, and leaves when what
 * it expects to lose by staying is more than leaving costs (voice before exit: Hirschman 1970,
 * Exit, Voice, and Loyalty). Having asked, it does not ask again for four years. What the other
 * withholds is estimated from the signals and from the escapes it invokes, less what it pays for
 * them; the last year weighs most.
 */
public final class VoiceBeforeExit implements Keeper {
  private static final double MEMORY = .75;
  private static final double SUSPECT_SHORTFALL = .3;

  private static final double SMALL = 1e-9;
  private static final int NEVER = -1000;

  /** Rounds from asking to the end of talks. */
  private static final int ANSWERED = 1;

  /** Rounds from asking to asking again. */
  private static final int AGAIN = 16;

  private final Keeper keeper;
  private final double horizon;
  private double shortfall;
  private int asked = NEVER;

  /**
   * Prudent.
   *
   * @param keeper what it does while it stays
   * @param horizon rounds it looks ahead
   */
  public VoiceBeforeExit(Keeper keeper, double horizon) {
    this.keeper = keeper;
    this.horizon = horizon;
  }

  @Override
  public Conduct conduct(Accord accord) {
    shortfall = accord.age() == 0 ? 0 : MEMORY * shortfall + (1 - MEMORY) * seen(accord);
    double gain = accord.gain(accord.outcome()) - shortfall * accord.benefit();
    boolean unbearable = -gain * horizon > (accord.excused() ? 0 : accord.breakingCost());
    boolean asks = gain < 0 && accord.round() - asked > AGAIN;
    // Asked even where its answer does not count, since it may learn from what it sees.
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
