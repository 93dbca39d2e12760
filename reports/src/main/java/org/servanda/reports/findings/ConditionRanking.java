package org.servanda.reports.findings;

import java.util.List;
import java.util.TreeSet;
import org.servanda.reports.ranking.Bootstrap;
import org.servanda.reports.ranking.Ranking;
import org.servanda.reports.ranking.RankingCriterion;
import org.servanda.reports.ranking.RankingPosition;
import org.servanda.reports.ranking.RankingSettings;
import org.servanda.reports.ranking.ScoreTable;
import org.servanda.reports.ranking.WeightedScores;
import org.servanda.reports.tally.Condition;
import org.servanda.reports.tally.Tally;

/**
 * The ranking by durability in one scenario, or condition of it, and season by itself.
 *
 * @param condition the scenario and season
 * @param places best first
 */
public record ConditionRanking(Condition condition, List<RankingPosition> places) {
  /** The rankings in order of scenario and season; empty if there is only one. */
  static List<ConditionRanking> of(Tally seasons, long seed, RankingSettings settings) {
    TreeSet<Condition> conditions = new TreeSet<>();
    seasons.pairs().keySet().forEach(pair -> conditions.add(pair.setting()));
    return conditions.size() < 2
        ? List.of()
        : conditions.stream().map(only -> of(seasons, seed, settings, only)).toList();
  }

  private static ConditionRanking of(
      Tally seasons, long seed, RankingSettings settings, Condition only) {
    ScoreTable scores = ScoreTable.of(seasons.only(pair -> pair.setting().equals(only)));
    WeightedScores weighted =
        WeightedScores.of(
                scores,
                List.of(RankingCriterion.DURABILITY.measure()),
                List.of(settings.choiceIn(scores)),
                Bootstrap.of(scores, seed))
            .get(0);
    return new ConditionRanking(only, Ranking.places(weighted, RankingCriterion.DURABILITY));
  }

  /** The variance of the entrants' scores. */
  double spread() {
    double sum = 0;
    double squares = 0;
    for (RankingPosition place : places) {
      double score = Double.isNaN(place.score().value()) ? 0 : place.score().value();
      sum += score;
      squares += score * score;
    }
    double mean = sum / places.size();
    return squares / places.size() - mean * mean;
  }
}
