package org.servanda.reports.analysis;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Percentile bootstrap over blocks of repetitions (Efron 1979). All entrants are resampled with the
 * same blocks, so that what chance did to all alike does not blur the comparison.
 */
final class Bootstrap {
  /** Resamples: enough for two digits of a 95 % interval. */
  static final int RESAMPLES = 2000;

  private final int[][] weights;

  /**
   * Draws the resamples.
   *
   * @param seed of the draw
   * @param blocks how many blocks have matches
   */
  Bootstrap(long seed, int blocks) {
    SplittableRandom random = new SplittableRandom(seed);
    this.weights = new int[RESAMPLES][blocks];
    for (int[] weight : weights) {
      for (int i = 0; i < blocks; i++) {
        weight[random.nextInt(blocks)]++;
      }
    }
  }

  /**
   * The mean Σ sums / Σ counts with its 95 % interval. With a single block there is nothing to
   * resample and the interval is unbounded; with no matches all is NaN.
   */
  Estimate mean(double[] sums, long[] counts) {
    double value = ratio(sums, counts, null);
    int blocks = weights[0].length;
    if (blocks < 2) {
      return new Estimate(value, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    double[] resampled = new double[RESAMPLES];
    for (int r = 0; r < RESAMPLES; r++) {
      resampled[r] = ratio(sums, counts, weights[r]);
    }
    Arrays.sort(resampled);
    return new Estimate(value, quantile(resampled, .025), quantile(resampled, .975));
  }

  private static double ratio(double[] sums, long[] counts, int @Nullable [] weights) {
    double sum = 0;
    double count = 0;
    for (int i = 0; i < sums.length; i++) {
      double weight = weights == null ? 1 : weights[i];
      sum += weight * sums[i];
      count += weight * counts[i];
    }
    return sum / count;
  }

  private static double quantile(double[] sorted, double p) {
    double place = p * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
