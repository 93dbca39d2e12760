package org.servanda.reports.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.tally.MatchMetric;

/**
 * An entrant's durability and rank at each κ of a fixed grid and against the best reply, and the
 * range of κ in which it holds the place of the headline.
 *
 * @param name the entrant
 * @param points rising in κ, the best reply last
 * @param from the least κ of the largest stretch of the grid around the headline in which its rank
 *     by point estimates is that of the headline
 * @param to the greatest such κ
 */
public record ChoiceCurve(String name, List<Point> points, double from, double to) {
  /** Resamples for the intervals of a curve, fewer than for the headline. */
  private static final int RESAMPLES = 200;

  /** Curves of more pairs than these, of some 200 entrants, have no intervals: they take long. */
  private static final int MOST_PAIRS = 40_000;

  private static final List<MatchMetric> MEASURES =
      List.of(MatchMetric.DURABILITY, MatchMetric.PAYOFF_A);

  /**
   * One κ.
   *
   * @param kappa κ; infinite for the best reply
   * @param rank by durability, from 1; equal scores in order of name
   * @param durability with its 95 % interval, unbounded for the best reply: which reply is best
   *     jumps with chance, and in very large fields
   * @param surplus own payoff less that of a match in which nobody comes to the table, with its
   *     interval likewise; NaN if that is not known
   */
  public record Point(double kappa, int rank, Estimate durability, Estimate surplus) {}

  /**
   * The curves of all entrants, in order of name.
   *
   * @param headline the choice whose places are looked at; it is one of the grid
   * @param neverAgreed one pair in each scenario that never talks, with the same repetitions
   */
  public static List<ChoiceCurve> of(
      ScoreTable table, PartnerChoice headline, Bootstrap bootstrap, ScoreTable neverAgreed) {
    List<PartnerChoice> choices = new ArrayList<>(headline.grid());
    choices.add(PartnerChoice.BEST_REPLY);
    long pairs = (long) table.names().size() * table.names().size() * table.contexts().size();
    Bootstrap some = bootstrap.first(pairs <= MOST_PAIRS ? RESAMPLES : 0);
    List<WeightedScores> scores = WeightedScores.of(table, MEASURES, choices, some);
    List<int[]> ranks = scores.stream().map(ChoiceCurve::ranks).toList();
    List<List<Estimate>> surpluses = scores.stream().map(at -> at.surpluses(neverAgreed)).toList();
    // The best reply belongs to a stretch only if it is the headline itself.
    int finite = choices.size() - (headline.equals(PartnerChoice.BEST_REPLY) ? 0 : 1);
    List<ChoiceCurve> curves = new ArrayList<>();
    for (int i = 0; i < table.names().size(); i++) {
      int low = choices.indexOf(headline);
      int high = low;
      while (low > 0 && ranks.get(low - 1)[i] == ranks.get(low)[i]) {
        low--;
      }
      while (high + 1 < finite && ranks.get(high + 1)[i] == ranks.get(high)[i]) {
        high++;
      }
      curves.add(
          new ChoiceCurve(
              table.names().get(i),
              points(scores, ranks, surpluses, i),
              choices.get(low).kappa(),
              choices.get(high).kappa()));
    }
    return List.copyOf(curves);
  }

  private static List<Point> points(
      List<WeightedScores> scores, List<int[]> ranks, List<List<Estimate>> surpluses, int entrant) {
    List<Point> points = new ArrayList<>();
    for (int k = 0; k < scores.size(); k++) {
      WeightedScores at = scores.get(k);
      String name = at.table().names().get(entrant);
      points.add(
          new Point(
              at.choice().kappa(),
              ranks.get(k)[entrant],
              at.estimate(name, MatchMetric.DURABILITY),
              surpluses.get(k).get(entrant)));
    }
    return List.copyOf(points);
  }

  private static int[] ranks(WeightedScores scores) {
    int n = scores.table().names().size();
    Integer[] order = new Integer[n];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        Comparator.comparingDouble(
            i -> RankIntervals.falling(scores.columns(i, MatchMetric.DURABILITY)[0])));
    int[] ranks = new int[n];
    for (int place = 0; place < n; place++) {
      ranks[order[place]] = place + 1;
    }
    return ranks;
  }
}
