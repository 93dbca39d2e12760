package org.servanda.reports.ranking;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servanda.reports.dynamics.Equilibrium;
import org.servanda.reports.dynamics.ReplicatorDynamics;
import org.servanda.reports.tally.MatchMetric;

/**
 * How stable a place is: ranks with partners weighted by evolutionary success, and with any one
 * entrant left out.
 *
 * @param name the entrant
 * @param rank by durability, as partners choose
 * @param amongSurvivors its rank with partners weighted by the rest point of the replicator
 *     dynamics
 * @param amongEquilibrium its rank with partners weighted by Nash averaging of payoffs
 * @param best its best rank with one of the others left out, as a rival and as a partner
 * @param worst its worst rank likewise
 */
public record Robustness(
    String name, int rank, int amongSurvivors, int amongEquilibrium, int best, int worst) {
  /**
   * The robustness of every place, best first.
   *
   * @param scores of all entrants
   * @param choice how partners choose
   * @param places by durability under that choice
   * @param rest the evolutionary equilibrium of payoffs; null unless all pairs met: weights are
   *     then equal
   */
  public static List<Robustness> of(
      ScoreTable scores,
      PartnerChoice choice,
      List<RankingPosition> places,
      @Nullable Equilibrium rest) {
    double[][] durability = scores.matrix(MatchMetric.DURABILITY);
    int n = scores.names().size();
    double[] alike = ReplicatorDynamics.uniform(n);
    int[] among = ranks(weighted(durability, rest == null ? alike : rest.replicator()), -1);
    int[] balanced = ranks(weighted(durability, rest == null ? alike : rest.equilibrium()), -1);
    double[][] without = LeftOut.scores(scores, choice);
    int[] best = new int[n];
    int[] worst = new int[n];
    for (RankingPosition place : places) {
      int i = scores.names().indexOf(place.name());
      best[i] = place.rank();
      worst[i] = place.rank();
    }
    for (int left = 0; left < n; left++) {
      int[] ranks = ranks(without[left], left);
      for (int i = 0; i < n; i++) {
        best[i] = i == left ? best[i] : Math.min(best[i], ranks[i]);
        worst[i] = i == left ? worst[i] : Math.max(worst[i], ranks[i]);
      }
    }
    List<Robustness> all = new ArrayList<>();
    for (RankingPosition place : places) {
      int i = scores.names().indexOf(place.name());
      all.add(new Robustness(place.name(), place.rank(), among[i], balanced[i], best[i], worst[i]));
    }
    return List.copyOf(all);
  }

  /** Means of the rows with weighted columns; 0 for a row without a number. */
  private static double[] weighted(double[][] matrix, double[] weights) {
    double[] means = new double[matrix.length];
    for (int i = 0; i < means.length; i++) {
      double sum = 0;
      double weight = 0;
      for (int j = 0; j < means.length; j++) {
        if (!Double.isNaN(matrix[i][j])) {
          sum += weights[j] * matrix[i][j];
          weight += weights[j];
        }
      }
      means[i] = weight > 0 ? sum / weight : 0;
    }
    return means;
  }

  /** Ranks from 1, equal scores sharing the best; one entrant may be left out. */
  private static int[] ranks(double[] scores, int left) {
    int[] ranks = new int[scores.length];
    for (int i = 0; i < scores.length; i++) {
      ranks[i] = 1;
      for (int j = 0; j < scores.length; j++) {
        ranks[i] += j != left && scores[j] > scores[i] + 1e-12 ? 1 : 0;
      }
    }
    return ranks;
  }

  /** The scores by durability with one partner left out, which the others then cannot meet. */
  private static final class LeftOut {
    private final PartnerChoice choice;
    private final double[][] sums;
    private final double[][] counts;

    private LeftOut(PartnerChoice choice, int entrants) {
      this.choice = choice;
      this.sums = new double[entrants][entrants];
      this.counts = new double[entrants][entrants];
    }

    /** By the entrant left out, then by entrant; σ is that of the whole field. */
    static double[][] scores(ScoreTable table, PartnerChoice choice) {
      int n = table.names().size();
      LeftOut all = new LeftOut(choice, n);
      ChoiceFold.each(table, List.of(MatchMetric.DURABILITY), Bootstrap.of(table, 0, 0), all::add);
      for (int left = 0; left < n; left++) {
        for (int i = 0; i < n; i++) {
          double count = all.counts[left][i];
          all.sums[left][i] = count > 0 ? all.sums[left][i] / count : 0;
        }
      }
      return all.sums;
    }

    private void add(ChoiceFold fold) {
      double[][] weights = choice.weights(fold.gains, fold.spread);
      double[][] values = fold.values[0];
      for (int left = 0; left < weights.length; left++) {
        double sum = 0;
        double weight = 0;
        for (int j = 0; j < weights.length; j++) {
          if (j != left) {
            sum += weights[j][0] * values[j][0];
            weight += weights[j][0];
          }
        }
        // Without its best partner, an entrant meets the next best.
        double mean = weight > 0 ? sum / weight : fold.without(left, choice);
        if (!Double.isNaN(mean)) {
          sums[left][fold.entrant] += fold.share * mean;
          counts[left][fold.entrant] += fold.share;
        }
      }
    }
  }
}
