package org.servanda.reports.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A ranking by one criterion, with intervals of scores and of ranks.
 *
 * @param question the criterion
 * @param places best first
 * @param contest the Friedman test over partners and scenarios, each of which counts the same: it
 *     compares scores with partners drawn by lot
 * @param comparisons every two of the first {@link #MOST_COMPARED} entrants, the one with the
 *     better rank first
 */
public record Ranking(
    RankingCriterion question,
    List<RankingPosition> places,
    FriedmanComparison contest,
    List<Comparison> comparisons) {
  /**
   * At most so many entrants are compared two by two. The work grows with the cube of their number,
   * and with the tests Holm's correction, which leaves little significant among more.
   */
  public static final int MOST_COMPARED = 150;

  /**
   * Two entrants compared.
   *
   * @param better the one with the better rank
   * @param worse the other
   * @param probability that it is better, from the bootstrap; ties count half
   * @param pValue of Wilcoxon's signed-rank test over partners and scenarios, each of which counts
   *     the same as if drawn by lot, with Holm's correction
   */
  public record Comparison(String better, String worse, double probability, double pValue) {}

  /**
   * Ranks entrants.
   *
   * @param scores the scores
   * @param question the criterion
   */
  public static Ranking of(WeightedScores scores, RankingCriterion question) {
    double[][] signed = signed(scores, question);
    List<double[]> rows = scores.table().contests(question.measure(), question.sign());
    Integer[] order = order(signed);
    return new Ranking(
        question,
        places(scores, question, signed, order),
        FriedmanComparison.of(rows, signed.length),
        comparisons(scores.table(), order, signed, rows));
  }

  /** The places alone, without comparisons. */
  public static List<RankingPosition> places(WeightedScores scores, RankingCriterion question) {
    double[][] signed = signed(scores, question);
    return places(scores, question, signed, order(signed));
  }

  /** Scores by entrant and column, more is better. */
  private static double[][] signed(WeightedScores scores, RankingCriterion question) {
    double[][] signed = new double[scores.table().names().size()][];
    for (int i = 0; i < signed.length; i++) {
      double[] columns = scores.columns(i, question.measure());
      signed[i] = Arrays.stream(columns).map(value -> question.sign() * value).toArray();
    }
    return signed;
  }

  private static Integer[] order(double[][] signed) {
    Integer[] order = new Integer[signed.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> RankIntervals.falling(signed[i][0])));
    return order;
  }

  private static List<RankingPosition> places(
      WeightedScores scores, RankingCriterion question, double[][] signed, Integer[] order) {
    int n = order.length;
    int[][] ranks = scores.varies() ? RankIntervals.of(signed) : new int[0][];
    List<RankingPosition> places = new ArrayList<>();
    for (int rank = 1; rank <= n; rank++) {
      int i = order[rank - 1];
      int low = ranks.length == 0 ? 1 : ranks[i][0];
      int high = ranks.length == 0 ? n : ranks[i][1];
      String name = scores.table().names().get(i);
      places.add(
          new RankingPosition(
              name,
              rank,
              scores.estimate(name, question.measure()),
              Math.min(low, rank),
              Math.max(high, rank)));
    }
    return List.copyOf(places);
  }

  private static List<Comparison> comparisons(
      ScoreTable scores, Integer[] order, double[][] signed, List<double[]> rows) {
    int[] compared = Arrays.stream(order).limit(MOST_COMPARED).mapToInt(i -> i).toArray();
    // In order of name, as the columns of the rows are.
    int[] tested = Arrays.stream(compared).sorted().toArray();
    List<double[]> columns =
        rows.stream().map(row -> Arrays.stream(tested).mapToDouble(i -> row[i]).toArray()).toList();
    double[][] p = FriedmanComparison.pairwise(columns, tested.length);
    List<Comparison> comparisons = new ArrayList<>();
    for (int i = 0; i < compared.length; i++) {
      for (int j = i + 1; j < compared.length; j++) {
        comparisons.add(
            new Comparison(
                scores.names().get(compared[i]),
                scores.names().get(compared[j]),
                probability(signed[compared[i]], signed[compared[j]]),
                p[Arrays.binarySearch(tested, compared[i])][
                    Arrays.binarySearch(tested, compared[j])]));
      }
    }
    return List.copyOf(comparisons);
  }

  /** NaN without resamples. */
  private static double probability(double[] one, double[] other) {
    double wins = 0;
    for (int r = 1; r < one.length; r++) {
      wins += one[r] > other[r] ? 1 : one[r] == other[r] ? .5 : 0;
    }
    return wins / (one.length - 1);
  }
}
