package org.servanda.strategies.toolkit;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.servanda.engine.model.OutcomeSearch;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.ValueFunction;
import org.servanda.engine.portable.PortableRandom;
import org.servanda.engine.spi.Brief;

/**
 * The substances a leader considers when it looks for deals: all of them, or, where they are too
 * many for tables, a fixed sample and the best found for each of 257 weightings of both sides'
 * values. The latter are found by hill climbing from the best of the sample; where values are sums
 * over issues, they are points of the supported Pareto frontier, though not all of them.
 */
public final class CandidateSubstances {
  private static final int WEIGHTS = 256;

  private CandidateSubstances() {}

  private record Key(int sample) {}

  /**
   * The candidates, in ascending order and without duplicates.
   *
   * @param brief the leader's
   * @param sample how many to draw where they are too many for tables; at least 1
   */
  public static LongStream of(Brief brief, int sample) {
    OutcomeSpace space = brief.outcomes();
    if (space.isTabled()) {
      return LongStream.range(0, space.substances());
    }
    long[] some = brief.tables().get(new Key(sample), known -> some(known, sample));
    return Arrays.stream(some);
  }

  private static long[] some(Brief brief, int size) {
    OutcomeSpace space = brief.outcomes();
    RandomGenerator random = PortableRandom.of(space.size());
    long[] sample = new long[size];
    Arrays.setAll(sample, i -> random.nextLong(space.substances()));
    double[] own = nets(brief.own(), sample);
    double[] other = nets(brief.other(), sample);
    LongStream efficient =
        IntStream.rangeClosed(0, WEIGHTS)
            .mapToObj(w -> (double) w / WEIGHTS)
            .mapToLong(
                weight ->
                    OutcomeSearch.climb(
                        space,
                        sample[best(own, other, weight)],
                        s -> weight * net(brief.own(), s) + (1 - weight) * net(brief.other(), s)));
    return LongStream.concat(Arrays.stream(sample), efficient).sorted().distinct().toArray();
  }

  private static double[] nets(ValueFunction values, long[] sample) {
    return Arrays.stream(sample).mapToDouble(substance -> net(values, substance)).toArray();
  }

  private static double net(ValueFunction values, long substance) {
    return values.benefitOf(substance) - values.costOf(substance);
  }

  private static int best(double[] own, double[] other, double weight) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < own.length; i++) {
      double worth = weight * own[i] + (1 - weight) * other[i];
      if (worth > most) {
        most = worth;
        best = i;
      }
    }
    return best;
  }
}
