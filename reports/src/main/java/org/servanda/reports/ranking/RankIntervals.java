package org.servanda.reports.ranking;

import java.util.Arrays;
import java.util.Comparator;

/**
 * 95 % intervals of ranks by empirical Bayes: the true ranks of all entrants that could be observed
 * at a place.
 *
 * <p>Measured scores vary more than true ones, because chance adds to their differences. The plain
 * bootstrap takes the measured order as the true one, so its intervals of ranks are too narrow
 * where entrants nearly tie. Here the true scores are first estimated as those whose values, after
 * adding chance and sorting, have on average the spread that was measured:
 *
 * <pre>s ← isotonic(s + y − mean over r of sorted(s + e<sub>r</sub>))</pre>
 *
 * with y the measured scores in order and e<sub>r</sub> the bootstrap's deviations without their
 * common part. Each resample is then a field with known true ranks and measured places; an
 * entrant's interval is the shortest that holds 95 % of the true ranks observed at its place.
 * Averaged over entrants, it covers the true rank in 94 to 96 % of simulated fields of 5 to 41
 * entrants with neighbours 1/6 to 0.4 standard errors apart, clustered or random; in 92 % at 1/25
 * of a standard error; in 97 % at 0.8; and always where ranks, which are whole, are certain.
 *
 * <p>After Laird and Louis 1989, Empirical Bayes ranking methods, Journal of Educational Statistics
 * 14:29-46, with the distribution of true scores estimated from the order statistics instead of
 * assumed normal.
 */
final class RankIntervals {
  /** Corrections of the spread: more would fit noise, fewer leave the scores too wide. */
  private static final int CORRECTIONS = 10;

  /** Resamples used by a correction. */
  private static final int LOOKED_AT = 500;

  private RankIntervals() {}

  /**
   * The intervals.
   *
   * @param scores by entrant, more is better: the measured score, then those of the bootstrap's
   *     resamples; NaN for an entrant without matches, which is last
   * @return best and worst rank, by entrant; entrants with equal scores share them
   */
  static int[][] of(double[][] scores) {
    int n = scores.length;
    double[] values = Arrays.stream(scores).mapToDouble(columns -> columns[0]).toArray();
    Integer[] order = new Integer[n];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> falling(values[i])));
    int scored = (int) Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
    double[] measured = new double[scored];
    for (int place = 0; place < scored; place++) {
      measured[place] = falling(values[order[place]]);
    }
    double[][] chance = chance(order, measured, scores);
    int[][] truth = trueRanks(corrected(measured, chance), chance);
    int[][] intervals = new int[n][];
    for (int place = 0; place < n; place++) {
      intervals[order[place]] = place < scored ? shortest(truth[place]) : new int[] {scored + 1, n};
    }
    share(order, measured, intervals);
    return intervals;
  }

  /** A sort key: the best first, those without matches last. */
  static double falling(double value) {
    return Double.isNaN(value) ? Double.POSITIVE_INFINITY : -value;
  }

  /**
   * By resample and place: the deviation of the entrant at that place, minus the mean of the field.
   */
  private static double[][] chance(Integer[] order, double[] measured, double[][] scores) {
    int resamples = scores.length == 0 ? 0 : scores[0].length - 1;
    double[][] chance = new double[resamples][measured.length];
    for (int r = 0; r < resamples; r++) {
      double common = 0;
      int known = 0;
      for (int place = 0; place < measured.length; place++) {
        double moved = -scores[order[place]][r + 1] - measured[place];
        chance[r][place] = moved;
        common += Double.isNaN(moved) ? 0 : moved;
        known += Double.isNaN(moved) ? 0 : 1;
      }
      for (int place = 0; place < measured.length; place++) {
        // An entrant without matches in a resample is not moved.
        chance[r][place] = Double.isNaN(chance[r][place]) ? 0 : chance[r][place] - common / known;
      }
    }
    return chance;
  }

  private static double[] corrected(double[] measured, double[][] chance) {
    double[] scores = measured.clone();
    int looked = Math.min(LOOKED_AT, chance.length);
    double[] blurred = new double[measured.length];
    for (int c = 0; c < CORRECTIONS; c++) {
      double[] mean = new double[measured.length];
      for (int r = 0; r < looked; r++) {
        for (int place = 0; place < scores.length; place++) {
          blurred[place] = scores[place] + chance[r][place];
        }
        Arrays.sort(blurred);
        for (int place = 0; place < scores.length; place++) {
          mean[place] += blurred[place] / looked;
        }
      }
      for (int place = 0; place < scores.length; place++) {
        scores[place] += measured[place] - mean[place];
      }
      isotonic(scores);
    }
    return scores;
  }

  /** Isotonic regression: the nearest non-decreasing values, by pooling adjacent violators. */
  static void isotonic(double[] values) {
    double[] level = new double[values.length];
    int[] size = new int[values.length];
    int pools = 0;
    for (double value : values) {
      level[pools] = value;
      size[pools++] = 1;
      while (pools > 1 && level[pools - 2] > level[pools - 1]) {
        int both = size[pools - 2] + size[pools - 1];
        level[pools - 2] =
            (level[pools - 2] * size[pools - 2] + level[pools - 1] * size[pools - 1]) / both;
        size[--pools - 1] = both;
      }
    }
    int at = 0;
    for (int pool = 0; pool < pools; pool++) {
      Arrays.fill(values, at, at + size[pool], level[pool]);
      at += size[pool];
    }
  }

  /** The true ranks observed at each measured place, sorted. */
  private static int[][] trueRanks(double[] scores, double[][] chance) {
    int n = scores.length;
    int[][] ranks = new int[n][chance.length];
    Integer[] order = new Integer[n];
    double[] blurred = new double[n];
    for (int r = 0; r < chance.length; r++) {
      for (int rank = 0; rank < n; rank++) {
        blurred[rank] = scores[rank] + chance[r][rank];
      }
      Arrays.setAll(order, i -> i);
      Arrays.sort(order, Comparator.comparingDouble(i -> blurred[i]));
      for (int place = 0; place < n; place++) {
        ranks[place][r] = order[place] + 1;
      }
    }
    for (int[] own : ranks) {
      Arrays.sort(own);
    }
    return ranks;
  }

  /**
   * The shortest run of ranks that holds 95 %, the best such run if several: tails of 2.5 % each
   * would be wider, because ranks are whole.
   */
  private static int[] shortest(int[] sorted) {
    int held = (int) Math.ceil((1 - 2 * Bootstrap.TAIL) * sorted.length);
    int best = 0;
    for (int from = 1; from + held <= sorted.length; from++) {
      int length = sorted[from + held - 1] - sorted[from];
      if (length < sorted[best + held - 1] - sorted[best]) {
        best = from;
      }
    }
    return new int[] {sorted[best], sorted[best + held - 1]};
  }

  /** Entrants with equal scores get the union of their intervals. */
  private static void share(Integer[] order, double[] measured, int[][] intervals) {
    int from = 0;
    while (from < measured.length) {
      int low = intervals[order[from]][0];
      int high = intervals[order[from]][1];
      int to = from;
      while (to + 1 < measured.length && measured[to + 1] == measured[from]) {
        to++;
        low = Math.min(low, intervals[order[to]][0]);
        high = Math.max(high, intervals[order[to]][1]);
      }
      for (int place = from; place <= to; place++) {
        intervals[order[place]] = new int[] {Math.min(low, from + 1), Math.max(high, to + 1)};
      }
      from = to + 1;
    }
  }
}
