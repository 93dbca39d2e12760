package org.servanda.tournaments.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.reports.tally.Condition;
import org.servanda.reports.tally.ConditionTally;
import org.servanda.reports.tally.Tally;
import org.servanda.tournaments.design.TournamentFile;
import org.servanda.tournaments.design.TournamentPlanner;
import org.servanda.tournaments.execution.MatchExecutor;
import org.servanda.tournaments.execution.Progress;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/** Runs experiments. Each is a tournament whose conditions are compared. */
final class ExperimentRunner {
  private final TournamentPlanner planner;
  private final StrategyCatalogue catalogue;
  private final MatchExecutor executor;
  private final Progress progress;
  private final long seed;

  /**
   * Creates a runner.
   *
   * @param library the scenarios
   * @param catalogue the strategies
   * @param executor plays the matches
   * @param progress is notified of each match, and can stop the run
   * @param seed the seed of all random numbers
   */
  ExperimentRunner(
      ScenarioLibrary library,
      StrategyCatalogue catalogue,
      MatchExecutor executor,
      Progress progress,
      long seed) {
    this.planner = new TournamentPlanner(library);
    this.catalogue = catalogue;
    this.executor = executor;
    this.progress = progress;
    this.seed = seed;
  }

  /**
   * The sums of every condition, by name.
   *
   * @param experiment the experiment
   * @param population the strategies that play if the experiment names none
   * @throws CancellationException if the run is stopped
   */
  Map<String, ConditionTally> conditions(Experiment experiment, List<String> population) {
    Map<String, ConditionTally> conditions = new LinkedHashMap<>();
    if (experiment.fields().isEmpty()) {
      conditions.putAll(play(experiment, "", population));
    }
    experiment
        .fields()
        .forEach(
            (name, field) -> conditions.putAll(play(experiment, name, whole(field, population))));
    return conditions;
  }

  /** The sums of the historical cases by season, from 1; a season's cases are pooled. */
  SortedMap<Integer, ConditionTally> seasons(HistoricalRates history, List<String> strategies) {
    SortedMap<Integer, List<ConditionTally>> cases = new TreeMap<>();
    played(file(history, strategies))
        .settings()
        .forEach(
            (condition, sum) ->
                cases.computeIfAbsent(condition.season(), s -> new ArrayList<>()).add(sum));
    SortedMap<Integer, ConditionTally> seasons = new TreeMap<>();
    cases.forEach((season, sums) -> seasons.put(season, ConditionTally.pooled(sums)));
    return seasons;
  }

  /** Replaces {@code population} in a field by the reference population. */
  private static List<String> whole(List<String> field, List<String> population) {
    return field.stream()
        .flatMap(name -> name.equals("population") ? population.stream() : Stream.of(name))
        .toList();
  }

  private Map<String, ConditionTally> play(
      Experiment experiment, String field, List<String> strategies) {
    Tally tally = played(file(experiment, strategies));
    Map<String, ConditionTally> conditions = new LinkedHashMap<>();
    tally
        .settings()
        .forEach(
            (condition, sum) -> {
              if (condition.season() == experiment.seasons()) {
                conditions.put(name(field, condition), sum);
              }
            });
    return conditions;
  }

  /** The condition's name, after the field's if there are several: {@code grim, noisy}. */
  private static String name(String field, Condition played) {
    String condition = played.condition().isEmpty() ? played.scenario() : played.condition();
    return field.isEmpty() ? condition : field + ", " + condition;
  }

  /**
   * Plays every match or throws: half an experiment shows nothing. Every pair of seats has random
   * numbers of its own, the same in every condition: what differs is the condition, and a few
   * repetitions of many pairs are as good as many of a few.
   */
  private Tally played(TournamentFile file) {
    Tally tally = executor.play(planner.plan(file, catalogue).withChancePerPair(), progress);
    if (progress.isStopped()) {
      throw new CancellationException("The experiment was stopped");
    }
    return tally;
  }

  private TournamentFile file(HistoricalRates history, List<String> strategies) {
    return TournamentFile.standard()
        .withName("history")
        .withScenarios(history.scenarios())
        .withStrategies(strategies)
        .withRepetitions(history.repetitions())
        .withSeasons(history.seasons())
        .withSeed(seed)
        .withImpose(history.impose());
  }

  private TournamentFile file(Experiment experiment, List<String> strategies) {
    return TournamentFile.standard()
        .withName("experiment " + experiment.number())
        .withScenarios(experiment.scenarios())
        .withStrategies(strategies)
        .withRepetitions(experiment.repetitions())
        .withSeasons(experiment.seasons())
        .withSeed(seed)
        .withImpose(experiment.impose())
        .withVary(experiment.vary())
        .withConditions(experiment.conditions());
  }
}
