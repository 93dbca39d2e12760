package org.servanda.reports.dynamics;

/**
 * The Moran process in a population of fixed size: in each step a parent, drawn in proportion to
 * its fitness, has one offspring, and one member drawn uniformly dies. Moran 1958; Nowak and others
 * 2004, doi:10.1038/nature02414. Fitness is either the payoff itself, which must not be negative,
 * or its exponential.
 */
public final class MoranProcess {
  private MoranProcess() {}

  /**
   * The fixation probability of a type, where fitness is the payoff itself against all others.
   *
   * @param aa the type's payoff against itself
   * @param ab its payoff against the other type
   * @param ba the other's payoff against it
   * @param bb the other's payoff against itself
   * @param size the size of the population
   * @param first the initial number of the type
   */
  public static double fixation(double aa, double ab, double ba, double bb, int size, int first) {
    // Σ_{j < first} Π γ / Σ_{j < size} Π γ, with products as logarithms; if the type cannot
    // reproduce, a product is infinite, and all terms before it are negligible.
    double log = 0;
    double below = 0;
    double all = 1;
    double shift = 0;
    if (first > 0) {
      below = 1;
    }
    for (int j = 1; j < size; j++) {
      double own = aa * (j - 1) + ab * (size - j);
      double other = ba * j + bb * (size - j - 1);
      if (own <= 0 && other <= 0) {
        continue;
      }
      if (own <= 0) {
        log = 0;
        shift = 0;
        below = j < first ? 1 : 0;
        all = 1;
        continue;
      }
      log += other <= 0 ? Double.NEGATIVE_INFINITY : StrictMath.log(other / own);
      if (log > shift + 500) {
        double fade = StrictMath.exp(shift - log);
        below *= fade;
        all *= fade;
        shift = log;
      }
      double term = StrictMath.exp(log - shift);
      all += term;
      below += j < first ? term : 0;
    }
    return first >= size ? 1 : below / all;
  }

  /**
   * Takeover by a mutant where fitness is exp(s·payoff), with the mean payoff against all others in
   * the population. Only differences of payoffs count, so that adding a constant to all of them
   * changes nothing, and a mutant that earns what residents earn takes over with probability 1/N.
   * Traulsen, Shoresh and Nowak 2008, doi:10.1007/s11538-008-9305-6.
   *
   * @param payoff the payoff of the row's type against the column's
   * @param strength the selection strength s, per unit of payoff
   * @param size the size N of the population
   */
  public static AlphaRank.Takeover exponential(double[][] payoff, double strength, int size) {
    // With k mutants, one more dies per one more born with odds f_resident/f_mutant =
    // exp(−s·(π_mutant − π_resident)), as in α-rank's process of pairwise comparison.
    return AlphaRank.global(payoff, strength, size);
  }

  /**
   * The share of time that a population spends at each type if mutants are rare, so that each takes
   * over or dies out before the next appears. Fudenberg and Imhof 2006,
   * doi:10.1016/j.jet.2005.04.006. Equal types get equal shares.
   *
   * @param payoff as in {@link #exponential}
   * @param strength likewise
   * @param size likewise
   */
  public static double[] shares(double[][] payoff, double strength, int size) {
    return AlphaRank.of(payoff.length, exponential(payoff, strength, size));
  }
}
