package org.servanda.strategies.toolkit;

import org.servanda.engine.spi.Talks;

/**
 * How much to ask for: an aspiration between 0 (the least one would take) and 1 (the best there
 * is). A tactic may remember what it heard, also from one round of talks to the next.
 */
@FunctionalInterface
public interface Tactic {
  /**
   * The aspiration of the offer to come.
   *
   * @param talks the table
   * @param received what the standing offer gives, on the same scale; negative if there is none or
   *     it is below the least
   */
  double aspiration(Talks talks, double received);

  /**
   * Concedes with time: 1 − t^(1/e). Below 1 it holds out and gives in late (Boulware), 1 is a
   * straight line, above 1 it gives in early (Conceder); 0 never moves. Faratin, Sierra and
   * Jennings 1998.
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
   * Concedes as the other concedes (averaged over all it has given in these talks), from the top; a
   * share {@code kindness} of what is left is given beyond that as time runs out. After Faratin,
   * Sierra and Jennings 1998, tit for tat in utility space.
   *
   * @param kindness from 0 to 1
   */
  static Tactic mirroring(double kindness) {
    return new ImitativeTactic(kindness);
  }
}
