package org.servanda.reports.ranking;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.servanda.reports.statistics.Estimate;

/**
 * Percentile bootstrap (Efron 1979, doi:10.1214/aos/1176344552) over scenarios and, within them,
 * blocks of repetitions. All entrants share the resamples, so that chance common to all cancels in
 * comparisons.
 *
 * <p>The blocks fall into two fixed halves, even and odd: what partners gain is estimated from one
 * and what is weighted by it from the other. Blocks are drawn within each half.
 *
 * <p>The sample itself is column 0 of every table, its resamples are the columns after it.
 */
public final class Bootstrap {
  /** Number of resamples, enough for two digits of a 95 % interval. */
  public static final int RESAMPLES = 1000;

  /** A large field gets fewer, but never less. */
  private static final int LEAST_RESAMPLES = 100;

  /** Resamples of pairs' blocks that are affordable: some ten seconds' work. */
  private static final double AFFORDABLE = 2e9;

  /** The share of resamples beyond either end of an interval. */
  static final double TAIL = .025;

  /** Each half needs two blocks, or its resamples are all the same. */
  private static final int LEAST_BLOCKS = 4;

  private final int blocks;
  private final int resamples;

  /** How often each block is drawn, by scenario, block and column. */
  private final short[][][] draws;

  /**
   * Draws the resamples.
   *
   * @param seed of the draw
   * @param scenarios number of scenarios; a single one is not resampled
   * @param blocks number of blocks of repetitions with matches
   * @param resamples how many
   */
  Bootstrap(long seed, int scenarios, int blocks, int resamples) {
    this.blocks = blocks;
    this.resamples = resamples;
    this.draws = new short[scenarios][blocks][resamples + 1];
    for (short[][] scenario : draws) {
      for (short[] block : scenario) {
        block[0] = 1;
      }
    }
    SplittableRandom random = new SplittableRandom(seed);
    for (int r = 1; r <= resamples; r++) {
      for (int s = 0; s < scenarios; s++) {
        draw(random, draws[scenarios == 1 ? 0 : random.nextInt(scenarios)], r);
      }
    }
  }

  private void draw(SplittableRandom random, short[][] scenario, int column) {
    for (int block = 0; block < blocks; block++) {
      int[] half = half(block);
      scenario[half[random.nextInt(half.length)]][column]++;
    }
  }

  /**
   * The resamples of a tournament: {@link #RESAMPLES}, or as many as a large field can afford,
   * which depends on numbers of entrants, scenarios and blocks alone.
   */
  public static Bootstrap of(ScoreTable scores, long seed) {
    return of(scores, seed, affordable(scores));
  }

  static Bootstrap of(ScoreTable scores, long seed, int resamples) {
    return new Bootstrap(
        seed, Math.max(1, scores.scenarios().size()), Math.max(1, scores.blocks()), resamples);
  }

  static int affordable(ScoreTable scores) {
    double entrants = scores.names().size();
    double blocks = entrants * entrants * scores.contexts().size() * scores.blocks();
    double most = AFFORDABLE / Math.max(1, blocks);
    return (int) Math.max(LEAST_RESAMPLES, Math.min(RESAMPLES, most));
  }

  /** The sample alone. */
  Bootstrap sample() {
    return first(0);
  }

  /** The first resamples of these, at most all. */
  Bootstrap first(int some) {
    return new Bootstrap(this, Math.min(some, resamples));
  }

  private Bootstrap(Bootstrap whole, int resamples) {
    this.blocks = whole.blocks;
    this.resamples = resamples;
    this.draws = whole.draws;
  }

  /** The sample and its resamples. */
  int columns() {
    return resamples + 1;
  }

  /** Whether each half has at least two blocks to resample. */
  public boolean varies() {
    return blocks >= LEAST_BLOCKS && resamples > 0;
  }

  /** The blocks of a half, 0 or 1. A single block is both halves. */
  int[] half(int which) {
    return IntStream.range(0, blocks).filter(b -> blocks == 1 || b % 2 == which % 2).toArray();
  }

  /** How often each block of a half is drawn in a scenario, by block and column. */
  double[][] draws(int scenario, int half, int from, int to) {
    return Arrays.stream(half(half))
        .mapToObj(block -> IntStream.range(from, to).mapToDouble(c -> draws[scenario][block][c]))
        .map(row -> row.toArray())
        .toArray(double[][]::new);
  }

  /** How often a scenario is drawn, by column. */
  double[] times(int scenario, int from, int to) {
    double[] times = new double[to - from];
    for (short[] block : draws[scenario]) {
      for (int c = from; c < to; c++) {
        times[c - from] += (double) block[c] / blocks;
      }
    }
    return times;
  }

  /**
   * The value in the sample with its 95 % interval from the resamples; unbounded with too few
   * blocks.
   */
  Estimate estimate(double[] columns) {
    double[] resampled = Arrays.copyOfRange(columns, 1, columns.length);
    return varies() ? interval(columns[0], resampled) : Estimate.unbounded(columns[0]);
  }

  /**
   * A value with the 95 % percentile interval of its resamples, corrected for bias. Noise in the
   * gains blurs choices, which moves a score; resamples, noisier still, move it once more. So the
   * percentiles lie off by that bias twice.
   */
  static Estimate interval(double value, double[] resampled) {
    double[] sorted = resampled.clone();
    Arrays.sort(sorted);
    double bias = Arrays.stream(sorted).average().orElse(value) - value;
    return new Estimate(
        value,
        Math.min(value, quantile(sorted, TAIL) - 2 * bias),
        Math.max(value, quantile(sorted, 1 - TAIL) - 2 * bias));
  }

  /** A quantile of sorted values, interpolated linearly. */
  private static double quantile(double[] sorted, double p) {
    double place = p * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
