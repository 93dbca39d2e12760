package org.servanda.reports.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.servanda.reports.statistics.Estimate;

/**
 * A ranking by one criterion, with intervals of scores and of ranks.
 *
 * @param question the criterion
 * @param places best first
 * @param contest the Friedman test over partners and scenarios
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
   * @param pValue of Wilcoxon's signed-rank test over partners and scenarios, with Holm's
   *     correction
   */
  public record Comparison(String better, String worse, double probability, double pValue) {}

  /**
   * Ranks entrants.
   *
   * @param scores the scores
   * @param question the criterion
   * @param bootstrap the resamples, the same for all rankings of a tournament
   */
  public static Ranking of(ScoreTable scores, RankingCriterion question, Bootstrap bootstrap) {
    int n = scores.names().size();
    double[] values = new double[n];
    double[][] resampled = new double[n][];
    Estimate[] estimates = new Estimate[n];
    for (int i = 0; i < n; i++) {
      double[][] cells = scores.cells(i, question.measure());
      double mean = Bootstrap.mean(cells[0], cells[1]);
      values[i] = question.sign() * mean;
      resampled[i] = bootstrap.means(cells[0], cells[1]);
      estimates[i] = bootstrap.estimate(mean, resampled[i]);
      for (int r = 0; r < resampled[i].length; r++) {
        resampled[i][r] *= question.sign();
      }
    }
    List<double[]> rows = scores.contests(question.measure(), question.sign());
    FriedmanComparison contest = FriedmanComparison.of(rows, n);
    Integer[] order = new Integer[n];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> RankIntervals.falling(values[i])));
    int[][] ranks = bootstrap.varies() ? RankIntervals.of(values, resampled) : new int[0][];
    int[] groups = groups(order, contest);
    List<RankingPosition> places = new ArrayList<>();
    for (int rank = 1; rank <= n; rank++) {
      int i = order[rank - 1];
      int low = ranks.length == 0 ? 1 : ranks[i][0];
      int high = ranks.length == 0 ? n : ranks[i][1];
      places.add(
          new RankingPosition(
              scores.names().get(i),
              rank,
              estimates[i],
              Math.min(low, rank),
              Math.max(high, rank),
              groups[rank - 1]));
    }
    return new Ranking(
        question, List.copyOf(places), contest, comparisons(scores, order, resampled, rows));
  }

  /** For each place, the first place whose mean rank is less than the critical difference away. */
  private static int[] groups(Integer[] order, FriedmanComparison contest) {
    int[] groups = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      groups[i] = i + 1;
      for (int j = i - 1; j >= 0; j--) {
        double apart =
            Math.abs(contest.meanRanks().get(order[i]) - contest.meanRanks().get(order[j]));
        if (apart < contest.criticalDifference()) {
          groups[i] = j + 1;
        }
      }
    }
    return groups;
  }

  private static List<Comparison> comparisons(
      ScoreTable scores, Integer[] order, double[][] resampled, List<double[]> rows) {
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
                probability(resampled[compared[i]], resampled[compared[j]]),
                p[Arrays.binarySearch(tested, compared[i])][
                    Arrays.binarySearch(tested, compared[j])]));
      }
    }
    return List.copyOf(comparisons);
  }

  private static double probability(double[] one, double[] other) {
    double wins = 0;
    for (int r = 0; r < one.length; r++) {
      wins += one[r] > other[r] ? 1 : one[r] == other[r] ? .5 : 0;
    }
    return wins / one.length;
  }
}
