package org.servanda.tournaments.validation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListMap;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.result.MatchResult;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.validity.CaseCheck;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.design.TournamentFile;
import org.servanda.tournaments.design.TournamentPlanner;
import org.servanda.tournaments.execution.MatchExecutor;
import org.servanda.tournaments.execution.Progress;
import org.servanda.tournaments.scenario.HistoricalCase;
import org.servanda.tournaments.scenario.HistoricalRecord;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/**
 * Plays the cases of history, each with the deal of history in force and with talks. Every pair of
 * seats has random numbers of its own in every case: with shared ones, the luck of a few
 * repetitions would pass for a property of the case.
 */
final class CaseTrials {
  private final StrategyCatalogue catalogue;
  private final MatchExecutor executor;
  private final Progress progress;
  private final long seed;
  private final CaseSettings settings;

  /**
   * Cases that had been played before the coding rule was fixed, and how much is played.
   *
   * @param seen the ids of the cases seen
   * @param strategies the strategies that play
   * @param repetitions matches of each pair of seats
   */
  record CaseSettings(List<String> seen, List<String> strategies, int repetitions) {
    CaseSettings {
      seen = List.copyOf(seen);
      strategies = List.copyOf(strategies);
    }

    /** The same with some times the repetitions. */
    CaseSettings times(int times) {
      return new CaseSettings(seen, strategies, times * repetitions);
    }
  }

  CaseTrials(
      StrategyCatalogue catalogue,
      MatchExecutor executor,
      Progress progress,
      long seed,
      CaseSettings settings) {
    this.catalogue = catalogue;
    this.executor = executor;
    this.progress = progress;
    this.seed = seed;
    this.settings = settings;
  }

  /**
   * Plays a case.
   *
   * @throws CancellationException if the run is stopped
   */
  CaseCheck play(HistoricalCase known) {
    HistoricalRecord history = known.history();
    HistoricalRecord.Signed signed = history.signed();
    CaseCheck.Lives imposed = lives(known.imposed());
    Double years = history.years();
    return new CaseCheck(
        known.scenario().id(),
        known.scenario().title(),
        settings.seen().contains(known.scenario().id()),
        new CaseCheck.Deal(
            signed.form(),
            signed.verification(),
            signed.precision(),
            known.signed().terms().years(),
            known.signed().terms().guarantor(),
            imposed.deal() == null ? Double.NaN : imposed.deal().depth()),
        years == null ? Double.NaN : years,
        history.how(),
        imposed,
        lives(known.scenario()));
  }

  private CaseCheck.Lives lives(Scenario scenario) {
    Map<Match, MatchResult> results =
        new ConcurrentSkipListMap<>(
            Comparator.comparing(Match::pair).thenComparingInt(Match::repetition));
    Progress watched =
        progress.withResults(
            (pair, repetition, result) -> results.put(new Match(pair, repetition), result));
    executor.play(design(scenario), watched);
    if (watched.isStopped()) {
      progress.stop(watched.reason());
      throw new CancellationException("The cases were stopped");
    }
    return new FirstAgreements(scenario.world().rounds()).addAll(results.values()).lives();
  }

  private record Match(Pair pair, int repetition) {}

  private TournamentDesign design(Scenario scenario) {
    TournamentFile file =
        TournamentFile.standard()
            .withName("cases")
            .withScenarios(List.of(scenario.id()))
            .withStrategies(settings.strategies())
            .withRepetitions(settings.repetitions())
            .withSeed(seed);
    return new TournamentPlanner(new ScenarioLibrary(List.of(scenario)))
        .plan(file, catalogue)
        .withChancePerPair();
  }
}
