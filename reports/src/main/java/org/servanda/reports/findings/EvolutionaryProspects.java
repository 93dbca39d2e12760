package org.servanda.reports.findings;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.servanda.reports.dynamics.Equilibrium;
import org.servanda.reports.dynamics.EvolutionaryOutcome;
import org.servanda.reports.ranking.RankingPosition;
import org.servanda.reports.ranking.ScoreTable;
import org.servanda.reports.tally.MatchMetric;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.Tally;

/**
 * Evolutionary outcomes if leaders imitate success: in the first season, without records, and in
 * later seasons, with them.
 */
final class EvolutionaryProspects {
  private final Tally seasons;
  private final List<RankingPosition> places;

  /**
   * Outcomes of a tournament.
   *
   * @param seasons the sum of all matches
   * @param places of all entrants, best first, which is the order of the results
   */
  EvolutionaryProspects(Tally seasons, List<RankingPosition> places) {
    this.seasons = seasons;
    this.places = places;
  }

  /**
   * Outcomes of the first season.
   *
   * @param scores of all seasons, pooled
   * @param rest their equilibrium, null if unknown
   */
  List<EvolutionaryOutcome> first(ScoreTable scores, @Nullable Equilibrium rest) {
    return hasSeasons() ? of(pair -> pair.season() == 1) : of(scores, rest);
  }

  /** Outcomes of the later seasons; empty if there are none. */
  List<EvolutionaryOutcome> later() {
    return hasSeasons() ? of(pair -> pair.season() > 1) : List.of();
  }

  private boolean hasSeasons() {
    return seasons.pairs().keySet().stream().anyMatch(pair -> pair.season() > 1);
  }

  private List<EvolutionaryOutcome> of(Predicate<Pair> chosen) {
    ScoreTable scores = ScoreTable.of(seasons.only(chosen));
    return of(scores, Equilibrium.of(scores.matrix(MatchMetric.PAYOFF_A)));
  }

  private List<EvolutionaryOutcome> of(ScoreTable scores, @Nullable Equilibrium rest) {
    if (rest == null) {
      return List.of();
    }
    List<EvolutionaryOutcome> futures = EvolutionaryOutcome.of(scores.names(), rest);
    return places.stream()
        .map(place -> scores.names().indexOf(place.name()))
        .filter(at -> at >= 0)
        .map(futures::get)
        .toList();
  }
}
