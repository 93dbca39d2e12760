package org.servanda.reports.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * Entrants compared over contests, each a partner in a scenario: whether they differ at all, and
 * which two do. Demšar 2006, Statistical comparisons of classifiers over multiple data sets.
 *
 * @param contests number of contests
 * @param meanRanks of entrants in order of name, 1 the best; ties share
 * @param friedman Friedman's χ² of the ranks, corrected for ties
 * @param ratio Iman and Davenport's F = (N − 1)χ²/(N(k − 1) − χ²)
 * @param pValue of the F; NaN if there are fewer than two contests or entrants
 * @param criticalDifference Nemenyi's: mean ranks less than this apart do not differ significantly
 *     at 5 %
 */
public record FriedmanComparison(
    int contests,
    List<Double> meanRanks,
    double friedman,
    double ratio,
    double pValue,
    double criticalDifference) {
  private static final double SIGNIFICANT = .95;

  /** The quantiles of the studentized range, by entrants: one serves all rankings of a field. */
  private static final Map<Integer, Double> QUANTILES = new ConcurrentHashMap<>();

  static FriedmanComparison of(List<double[]> rows, int entrants) {
    double[] sums = new double[entrants];
    double ties = 0;
    for (double[] row : rows) {
      double[] ranks = ranks(row);
      for (int i = 0; i < entrants; i++) {
        sums[i] += ranks[i];
      }
      ties += tieTerm(row);
    }
    double n = rows.size();
    double k = entrants;
    List<Double> means = Arrays.stream(sums).map(sum -> sum / n).boxed().toList();
    if (n < 2 || k < 2) {
      return new FriedmanComparison(
          rows.size(), means, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    double spread = 0;
    for (double sum : sums) {
      spread += (sum - n * (k + 1) / 2) * (sum - n * (k + 1) / 2);
    }
    double scale = n * k * (k + 1) / 12 - ties / (12 * (k - 1));
    double friedman = scale > 0 ? spread / scale : 0;
    double rest = n * (k - 1) - friedman;
    double ratio = rest > 0 ? (n - 1) * friedman / rest : Double.POSITIVE_INFINITY;
    double p =
        Double.isInfinite(ratio)
            ? 0
            : FDistribution.of(k - 1, (k - 1) * (n - 1)).survivalProbability(ratio);
    double range =
        QUANTILES.computeIfAbsent(entrants, of -> StudentizedRange.quantile(SIGNIFICANT, of));
    double q = range / Math.sqrt(2);
    return new FriedmanComparison(
        rows.size(), means, friedman, ratio, p, q * Math.sqrt(k * (k + 1) / (6 * n)));
  }

  /** Ranks of a row, 1 for the greatest; equal values share the mean of their ranks. */
  static double[] ranks(double[] row) {
    Integer[] order = new Integer[row.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> -row[i]));
    double[] ranks = new double[row.length];
    int from = 0;
    while (from < row.length) {
      int to = from;
      while (to + 1 < row.length && row[order[to + 1]] == row[order[from]]) {
        to++;
      }
      for (int i = from; i <= to; i++) {
        ranks[order[i]] = (from + to) / 2.0 + 1;
      }
      from = to + 1;
    }
    return ranks;
  }

  private static double tieTerm(double[] row) {
    TreeMap<Double, Integer> counts = new TreeMap<>();
    for (double value : row) {
      counts.merge(value, 1, Integer::sum);
    }
    double sum = 0;
    for (int count : counts.values()) {
      sum += (double) count * count * count - count;
    }
    return sum;
  }

  /**
   * Wilcoxon's signed-rank test of every two entrants over the contests, with Holm's correction.
   *
   * @return corrected p-values by entrant and entrant; 1 on the diagonal and where no contest
   *     differs
   */
  static double[][] pairwise(List<double[]> rows, int entrants) {
    List<int[]> pairs = new ArrayList<>();
    List<Double> raw = new ArrayList<>();
    for (int i = 0; i < entrants; i++) {
      for (int j = 0; j < i; j++) {
        pairs.add(new int[] {i, j});
        raw.add(wilcoxon(rows, i, j));
      }
    }
    List<Double> corrected = holm(raw);
    double[][] matrix = new double[entrants][entrants];
    for (double[] row : matrix) {
      Arrays.fill(row, 1);
    }
    for (int at = 0; at < pairs.size(); at++) {
      int[] pair = pairs.get(at);
      matrix[pair[0]][pair[1]] = matrix[pair[1]][pair[0]] = corrected.get(at);
    }
    return matrix;
  }

  private static double wilcoxon(List<double[]> rows, int one, int other) {
    double[] differences =
        rows.stream().mapToDouble(row -> row[one] - row[other]).filter(d -> d != 0).toArray();
    if (differences.length < 2) {
      return 1;
    }
    return WilcoxonSignedRankTest.withDefaults()
        .with(AlternativeHypothesis.TWO_SIDED)
        .test(differences)
        .getPValue();
  }

  /**
   * Holm's step-down correction (1979): the smallest p times their number, the next times one less,
   * made monotone.
   */
  static List<Double> holm(List<Double> raw) {
    Integer[] order = new Integer[raw.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparing(raw::get));
    Double[] corrected = new Double[raw.size()];
    double least = 0;
    for (int i = 0; i < order.length; i++) {
      least = Math.max(least, Math.min(1, (order.length - i) * raw.get(order[i])));
      corrected[order[i]] = least;
    }
    return List.of(corrected);
  }
}
