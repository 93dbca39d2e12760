package org.servanda.reports.dynamics;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.SplittableRandom;

/**
 * The Moran process in a population of fixed size: in each step a parent, drawn in proportion to
 * its payoff against all others, has one offspring, and one member drawn uniformly dies. Moran
 * 1958; Nowak and others 2004, doi:10.1038/nature02414.
 */
public final class MoranProcess {
  /** How much more often the greatest payoff reproduces than the least, where some are negative. */
  private static final double WEAK_SELECTION = .1;

  /** Payoffs that differ by less are equal: sums in another order differ in their last digits. */
  private static final double EQUAL = 1e-9;

  private MoranProcess() {}

  /**
   * The fixation probability of a type.
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
   * The share of runs in which each type takes over, starting from equal numbers of all.
   *
   * @param payoff the payoff of the row's type against the column's. Birth rates are proportional
   *     to payoffs; if any is negative, they are 1 for the least and grow linearly to 1.1 for the
   *     greatest (weak selection), since raising the least to 0 would let any advantage, however
   *     small, decide every run
   * @param each the initial number of each type
   * @param runs the number of runs
   * @param seed the seed of the random draws
   * @return shares of runs
   */
  public static double[] simulate(double[][] payoff, int each, int runs, long seed) {
    double[][] rates = rates(payoff);
    double[] wins = new double[payoff.length];
    SplittableRandom random = new SplittableRandom(seed);
    for (int run = 0; run < runs; run++) {
      wins[run(rates, each, random)] += 1.0 / runs;
    }
    return wins;
  }

  private static double[][] rates(double[][] payoff) {
    DoubleSummaryStatistics all =
        Arrays.stream(payoff).flatMapToDouble(Arrays::stream).summaryStatistics();
    if (!(all.getMin() < 0)) {
      return payoff;
    }
    double gap = all.getMax() - all.getMin();
    double strength = gap > EQUAL ? WEAK_SELECTION / gap : 0;
    return Arrays.stream(payoff)
        .map(row -> Arrays.stream(row).map(x -> 1 + strength * (x - all.getMin())).toArray())
        .toArray(double[][]::new);
  }

  private static int run(double[][] rates, int each, SplittableRandom random) {
    int types = rates.length;
    int size = types * each;
    int[] count = new int[types];
    Arrays.fill(count, each);
    double[] fitness = new double[types];
    while (true) {
      double total = 0;
      for (int i = 0; i < types; i++) {
        fitness[i] = 0;
        if (count[i] == 0) {
          continue;
        }
        for (int j = 0; j < types; j++) {
          if (count[j] > 0) {
            int met = i == j ? count[j] - 1 : count[j];
            fitness[i] += count[i] * met * rates[i][j];
          }
        }
        total += fitness[i];
      }
      int born = total > 0 ? drawn(fitness, total, random) : evenly(count, size, random);
      int dies = evenly(count, size, random);
      count[born]++;
      count[dies]--;
      if (count[born] == size) {
        return born;
      }
    }
  }

  private static int drawn(double[] weights, double total, SplittableRandom random) {
    double at = random.nextDouble() * total;
    int last = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        last = i;
        at -= weights[i];
        if (at < 0) {
          return i;
        }
      }
    }
    return last;
  }

  private static int evenly(int[] count, int size, SplittableRandom random) {
    int at = random.nextInt(size);
    int type = 0;
    while (at >= count[type]) {
      at -= count[type++];
    }
    return type;
  }
}
