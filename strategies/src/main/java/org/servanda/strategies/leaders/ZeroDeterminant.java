package org.servanda.strategies.leaders;

import java.util.random.RandomGenerator;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Keeper;

/**
 * A memory-one rule that enforces a linear relation between both payoffs of the classical game (5,
 * 3, 1, 0): its own payoff above a baseline is factor times the other's. The baseline of extortion
 * is mutual defection, that of generosity mutual cooperation. Press and Dyson 2012; Stewart and
 * Plotkin 2013.
 */
final class ZeroDeterminant implements Keeper {
  private static final double TEMPTED = 5;
  private static final double REWARD = 3;
  private static final double PUNISHED = 1;
  private static final double SUCKER = 0;

  private final RandomGenerator random;
  private final double afterBothKept;
  private final double afterCheated;
  private final double afterCheating;
  private final double afterNeitherKept;
  private boolean begun;

  private ZeroDeterminant(RandomGenerator random, double baseline, double factor, double phi) {
    double slope = 1 / factor;
    double gave = slope * (baseline - SUCKER) + (TEMPTED - baseline);
    double took = (baseline - SUCKER) + slope * (TEMPTED - baseline);
    double both = (1 - slope) * (REWARD - baseline);
    double neither = (1 - slope) * (baseline - PUNISHED);
    double step = phi / Math.max(Math.max(gave, took), Math.max(both, neither));
    this.random = random;
    this.afterBothKept = 1 - step * both;
    this.afterCheated = 1 - step * gave;
    this.afterCheating = step * took;
    this.afterNeitherKept = step * neither;
  }

  /** Earns factor times the other's surplus over mutual defection; φ is half its maximum. */
  static Keeper extortion(RandomGenerator random, double factor) {
    return new ZeroDeterminant(random, PUNISHED, factor, .5);
  }

  /** Bears factor times the other's shortfall from mutual cooperation; φ is at its maximum. */
  static Keeper generosity(RandomGenerator random, double factor) {
    return new ZeroDeterminant(random, REWARD, factor, 1);
  }

  @Override
  public Conduct conduct(Accord accord) {
    if (!begun || accord.age() == 0) {
      begun = true;
      return Conduct.comply();
    }
    boolean kept = accord.ownShortfall() < .5;
    boolean cheated = accord.lastSignal().isProven();
    double chance =
        kept
            ? (cheated ? afterCheated : afterBothKept)
            : (cheated ? afterNeitherKept : afterCheating);
    if (chance >= 1) {
      return Conduct.comply();
    }
    return random.nextDouble() < chance ? Conduct.comply() : Conduct.breach();
  }
}
