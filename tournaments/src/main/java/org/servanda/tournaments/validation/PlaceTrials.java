package org.servanda.tournaments.validation;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.reports.ranking.Bootstrap;
import org.servanda.reports.ranking.PartnerChoice;
import org.servanda.reports.ranking.Ranking;
import org.servanda.reports.ranking.RankingCriterion;
import org.servanda.reports.ranking.RankingPosition;
import org.servanda.reports.ranking.ScoreTable;
import org.servanda.reports.ranking.WeightedScores;
import org.servanda.reports.tally.Tally;
import org.servanda.reports.validity.FirstPlaces;
import org.servanda.tournaments.design.TournamentFile;
import org.servanda.tournaments.design.TournamentPlanner;
import org.servanda.tournaments.execution.MatchExecutor;
import org.servanda.tournaments.execution.Progress;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/** Plays the default tournament with other seeds, to see whether its first places hold. */
final class PlaceTrials {
  private static final int FIRST = 3;

  private final TournamentPlanner planner;
  private final StrategyCatalogue catalogue;
  private final MatchExecutor executor;
  private final Progress progress;

  PlaceTrials(
      ScenarioLibrary library,
      StrategyCatalogue catalogue,
      MatchExecutor executor,
      Progress progress) {
    this.planner = new TournamentPlanner(library);
    this.catalogue = catalogue;
    this.executor = executor;
    this.progress = progress;
  }

  /**
   * The first places with a seed.
   *
   * @throws CancellationException if the run is stopped
   */
  FirstPlaces play(long seed) {
    TournamentFile file = TournamentFile.standard().withSeed(seed);
    Tally tally = executor.play(planner.plan(file, catalogue), progress);
    if (progress.isStopped()) {
      throw new CancellationException("The tournament was stopped");
    }
    ScoreTable table = ScoreTable.of(tally);
    RankingCriterion criterion = RankingCriterion.values()[0];
    WeightedScores scores =
        WeightedScores.of(
                table,
                List.of(criterion.measure()),
                List.of(PartnerChoice.HEADLINE),
                Bootstrap.of(table, seed))
            .get(0);
    return new FirstPlaces(
        seed,
        Ranking.places(scores, criterion).stream()
            .limit(FIRST)
            .map(RankingPosition::name)
            .toList());
  }
}
