package org.servanda.reports.dynamics;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The Moran process in a population of fixed size: in each step a parent, drawn in proportion to
 * its payoff against all others, has one offspring, and one member drawn uniformly dies. Moran
 * 1958; Nowak and others 2004, doi:10.1038/nature02414.
 */
public final class MoranProcess {
  /** How much more often the greatest payoff reproduces than the least, where some are negative. */
  private static final double WEAK_SELECTION = .05;

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
   *     to payoffs; if any is negative, selection is weak: rates grow linearly from 1 for the least
   *     to 1.05 for the greatest. (Raising the least to 0 instead would let any advantage, however
   *     small, decide every run: who has the least could never reproduce.)
   * @param each the initial number of each type
   * @param runs the number of runs
   * @param seed the seed of the random draws
   * @return shares of runs
   */
  public static double[] simulate(double[][] payoff, int each, int runs, long seed) {
    double[][] against = ratesByTypeMet(payoff);
    double[] wins = new double[payoff.length];
    SplittableRandom random = new SplittableRandom(seed);
    for (int run = 0; run < runs; run++) {
      wins[run(against, each, random)] += 1.0 / runs;
    }
    return wins;
  }

  private static double[][] ratesByTypeMet(double[][] payoff) {
    DoubleSummaryStatistics all =
        Arrays.stream(payoff).flatMapToDouble(Arrays::stream).summaryStatistics();
    double gap = all.getMax() - all.getMin();
    double strength = gap > EQUAL ? WEAK_SELECTION / gap : 0;
    double[][] against = new double[payoff.length][payoff.length];
    for (int i = 0; i < payoff.length; i++) {
      for (int j = 0; j < payoff.length; j++) {
        double value = payoff[i][j];
        against[j][i] = all.getMin() < 0 ? 1 + strength * (value - all.getMin()) : value;
      }
    }
    return against;
  }

  /** The type that takes over in one run. */
  private static int run(double[][] against, int each, SplittableRandom random) {
    Alive alive = new Alive(against, each);
    int size = against.length * each;
    while (true) {
      double total = alive.measure();
      int[] count = alive.count;
      int born = total > 0 ? drawn(alive.fitness, total, random) : evenly(count, size, random);
      int dies = evenly(count, size, random);
      count[born]++;
      count[dies]--;
      if (count[born] == size) {
        return alive.type[born];
      }
      if (count[dies] == 0) {
        alive = alive.without(dies);
      }
    }
  }

  /**
   * The types that have members, in their order. The others have no fitness, so that leaving them
   * out changes no sum.
   */
  private static final class Alive {
    final int[] type;
    final int[] count;
    final double[] fitness;

    /** Birth rates, by the type met and the type that meets it. */
    final double[][] against;

    Alive(double[][] against, int each) {
      this(IntStream.range(0, against.length).toArray(), new int[against.length], against);
      Arrays.fill(count, each);
    }

    private Alive(int[] type, int[] count, double[][] against) {
      this.type = type;
      this.count = count;
      this.fitness = new double[type.length];
      this.against = against;
    }

    Alive without(int gone) {
      int[] left = IntStream.range(0, type.length).filter(i -> i != gone).toArray();
      return new Alive(
          Arrays.stream(left).map(i -> type[i]).toArray(),
          Arrays.stream(left).map(i -> count[i]).toArray(),
          Arrays.stream(left)
              .mapToObj(j -> Arrays.stream(left).mapToDouble(i -> against[j][i]).toArray())
              .toArray(double[][]::new));
    }

    /**
     * Sets the fitness of each type, summed over the types it meets in their order, and returns the
     * sum. The types it meets are the outer loop, so that the sums of many types advance at once.
     */
    double measure() {
      Arrays.fill(fitness, 0);
      for (int j = 0; j < fitness.length; j++) {
        double[] rates = against[j];
        add(rates, count[j], 0, j);
        fitness[j] += count[j] * (count[j] - 1) * rates[j];
        add(rates, count[j], j + 1, fitness.length);
      }
      double total = 0;
      for (double of : fitness) {
        total += of;
      }
      return total;
    }

    private void add(double[] rates, int met, int from, int to) {
      for (int i = from; i < to; i++) {
        fitness[i] += count[i] * met * rates[i];
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
