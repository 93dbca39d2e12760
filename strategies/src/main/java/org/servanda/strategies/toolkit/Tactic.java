package org.servanda.strategies.toolkit;

import org.servanda.engine.spi.Talks;

/**
 * How much to ask for: an aspiration from 0 (the least acceptable deal) to 1 (the best deal). A
 * tactic may remember offers, also from one round of talks to the next.
 */
@FunctionalInterface
public interface Tactic {
  /**
   * The aspiration of the next offer.
   *
   * @param talks the state of the talks
   * @param received the value of the standing offer on the same scale; negative if there is none or
   *     it is not acceptable
   */
  double aspiration(Talks talks, double received);

  /**
   * Concedes with time: 1 − t^(1/e). Below 1 it concedes late (Boulware), at 1 on a straight line,
   * above 1 early (Conceder); 0 never concedes. Faratin, Sierra and Jennings 1998.
   *
   * @param exponent e, at least 0
   */
  static Tactic time(double exponent) {
    if (!(exponent >= 0)) {
      throw new IllegalArgumentException("Exponent " + exponent + " must be at least 0");
    }
    if (exponent == 0) {
      return (talks, received) -> 1;
    }
    if (exponent == 1) {
      return (talks, received) -> 1 - talks.time();
    }
    return new TimeDependentTactic(exponent);
  }

  /**
   * Starts at 1 and concedes as much as the other has conceded in total in these talks; beyond that
   * it concedes a share of the rest that rises to {@code kindness} as time runs out. After Faratin,
   * Sierra and Jennings 1998, tit for tat in utility space.
   *
   * @param kindness from 0 to 1
   */
  static Tactic mirroring(double kindness) {
    return new ImitativeTactic(kindness);
  }
}
