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
 * @param rank by durability with equal weights
 * @param amongSurvivors its rank with partners weighted by the rest point of the replicator
 *     dynamics
 * @param amongEquilibrium its rank with partners weighted by Nash averaging of payoffs
 * @param best its best rank with one of the others left out
 * @param worst its worst rank likewise
 */
public record Robustness(
    String name, int rank, int amongSurvivors, int amongEquilibrium, int best, int worst) {
  /**
   * The robustness of every place, best first.
   *
   * @param scores of all entrants
   * @param places by durability
   * @param rest the evolutionary equilibrium of payoffs; null unless all pairs met: weights are
   *     then equal
   */
  public static List<Robustness> of(
      ScoreTable scores, List<RankingPosition> places, @Nullable Equilibrium rest) {
    double[][] durability = scores.matrix(MatchMetric.DURABILITY);
    int n = scores.names().size();
    double[] alike = ReplicatorDynamics.uniform(n);
    int[] among = ranks(durability, rest == null ? alike : rest.replicator(), -1);
    int[] balanced = ranks(durability, rest == null ? alike : rest.equilibrium(), -1);
    int[][] without = new int[n][];
    for (int left = 0; left < n; left++) {
      without[left] = ranks(durability, alike, left);
    }
    List<Robustness> all = new ArrayList<>();
    for (RankingPosition place : places) {
      int i = scores.names().indexOf(place.name());
      int best = place.rank();
      int worst = place.rank();
      for (int left = 0; left < n; left++) {
        if (left != i) {
          best = Math.min(best, without[left][i]);
          worst = Math.max(worst, without[left][i]);
        }
      }
      all.add(new Robustness(place.name(), place.rank(), among[i], balanced[i], best, worst));
    }
    return List.copyOf(all);
  }

  private static int[] ranks(double[][] matrix, double[] weights, int left) {
    int n = matrix.length;
    double[] scores = new double[n];
    for (int i = 0; i < n; i++) {
      double sum = 0;
      double weight = 0;
      for (int j = 0; j < n; j++) {
        if (j != left && !Double.isNaN(matrix[i][j])) {
          sum += weights[j] * matrix[i][j];
          weight += weights[j];
        }
      }
      scores[i] = weight > 0 ? sum / weight : 0;
    }
    int[] ranks = new int[n];
    for (int i = 0; i < n; i++) {
      ranks[i] = 1;
      for (int j = 0; j < n; j++) {
        ranks[i] += j != left && scores[j] > scores[i] + 1e-12 ? 1 : 0;
      }
    }
    return ranks;
  }
}
