package org.servanda.strategies.toolkit;

import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Keeper;
import org.servanda.engine.spi.Signal;

/**
 * Keeps as another keeper does, but leaves when what it expects to lose by staying is more than
 * leaving costs. What the other withholds is estimated from the signals, the last year weighing
 * most.
 */
public final class Prudence implements Keeper {
  private static final double MEMORY = .75;
  private static final double SUSPECT_SHORTFALL = .3;

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
    shortfall =
        accord.age() == 0 ? 0 : MEMORY * shortfall + (1 - MEMORY) * seen(accord.lastSignal());
    double gain = accord.gain(accord.outcome()) - shortfall * accord.benefit();
    double loss = -gain * horizon;
    return loss > (accord.excused() ? 0 : accord.breakingCost())
        ? Conduct.withdraw()
        : keeper.conduct(accord);
  }

  private static double seen(Signal signal) {
    return switch (signal) {
      case CLEAN -> 0;
      case SUSPECT -> SUSPECT_SHORTFALL;
      case PROVEN -> 1;
    };
  }
}
