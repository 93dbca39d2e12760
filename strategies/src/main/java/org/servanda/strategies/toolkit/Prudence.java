package org.servanda.strategies.toolkit;

import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Keeper;

/**
 * Keeps as another keeper does, but leaves when what it expects to lose by staying is more than
 * leaving costs. What the other withholds is estimated from the signals and from the escapes it
 * invokes, less what it pays for them; the last year weighs most.
 */
public final class Prudence implements Keeper {
  private static final double MEMORY = .75;
  private static final double SUSPECT_SHORTFALL = .3;

  private static final double SMALL = 1e-9;

  private final Keeper keeper;
  private final double horizon;
  private double shortfall;

  /**
   * Prudent.
   *
   * @param keeper what it does while it stays
   * @param horizon rounds it looks ahead
   */
  public Prudence(Keeper keeper, double horizon) {
    this.keeper = keeper;
    this.horizon = horizon;
  }

  @Override
  public Conduct conduct(Accord accord) {
    shortfall = accord.age() == 0 ? 0 : MEMORY * shortfall + (1 - MEMORY) * seen(accord);
    double gain = accord.gain(accord.outcome()) - shortfall * accord.benefit();
    double loss = -gain * horizon;
    return loss > (accord.excused() ? 0 : accord.breakingCost())
        ? Conduct.withdraw()
        : keeper.conduct(accord);
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
