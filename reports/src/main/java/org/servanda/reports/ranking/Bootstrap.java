package org.servanda.reports.ranking;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.servanda.reports.statistics.Estimate;

/**
 * Percentile bootstrap (Efron 1979, doi:10.1214/aos/1176344552) over scenarios and, within them,
 * blocks of repetitions. All entrants share the resamples, so that chance common to all cancels in
 * comparisons.
 */
public final class Bootstrap {
  /** Number of resamples, enough for two digits of a 95 % interval. */
  public static final int RESAMPLES = 2000;

  /** The share of resamples beyond either end of an interval. */
  static final double TAIL = .025;

  private final int[][] weights;
  private final boolean varies;

  /**
   * Draws the resamples.
   *
   * @param seed of the draw
   * @param scenarios number of scenarios; a single one is not resampled
   * @param blocks number of blocks of repetitions with matches
   */
  public Bootstrap(long seed, int scenarios, int blocks) {
    SplittableRandom random = new SplittableRandom(seed);
    this.varies = blocks > 1;
    this.weights = new int[RESAMPLES][scenarios * blocks];
    for (int[] weight : weights) {
      for (int s = 0; s < scenarios; s++) {
        int scenario = scenarios == 1 ? 0 : random.nextInt(scenarios);
        for (int b = 0; b < blocks; b++) {
          weight[scenario * blocks + random.nextInt(blocks)]++;
        }
      }
    }
  }

  /** The resamples of a tournament. */
  public static Bootstrap of(ScoreTable scores, long seed) {
    return new Bootstrap(
        seed, Math.max(1, scores.scenarios().size()), Math.max(1, scores.blocks()));
  }

  /** Whether there are at least two blocks to resample. */
  public boolean varies() {
    return varies;
  }

  /** The mean Σ sums / Σ counts over cells; NaN if there are no counts. */
  public static double mean(double[] sums, double[] counts) {
    double sum = 0;
    double count = 0;
    for (int i = 0; i < sums.length; i++) {
      sum += sums[i];
      count += counts[i];
    }
    return sum / count;
  }

  /** The mean in every resample. */
  public double[] means(double[] sums, double[] counts) {
    double[] means = new double[RESAMPLES];
    for (int r = 0; r < RESAMPLES; r++) {
      double sum = 0;
      double count = 0;
      for (int i = 0; i < sums.length; i++) {
        int weight = weights[r][i];
        sum += weight * sums[i];
        count += weight * counts[i];
      }
      means[r] = sum / count;
    }
    return means;
  }

  /** The mean with its 95 % interval: unbounded with a single block, NaN without matches. */
  public Estimate estimate(double[] sums, double[] counts) {
    double value = mean(sums, counts);
    return varies ? interval(value, means(sums, counts)) : Estimate.unbounded(value);
  }

  /** The same for a mean whose resamples are known already. */
  Estimate estimate(double value, double[] resampled) {
    return varies ? interval(value, resampled) : Estimate.unbounded(value);
  }

  /** A value with the 95 % percentile interval of its resamples. */
  static Estimate interval(double value, double[] resampled) {
    double[] sorted = resampled.clone();
    Arrays.sort(sorted);
    return new Estimate(value, quantile(sorted, TAIL), quantile(sorted, 1 - TAIL));
  }

  /** A quantile of sorted values, interpolated linearly. */
  private static double quantile(double[] sorted, double p) {
    double place = p * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
