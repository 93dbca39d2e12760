package org.servanda.tournaments.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.reports.contrast.Contrast;
import org.servanda.reports.contrast.ContrastStatistic;
import org.servanda.reports.tally.Condition;
import org.servanda.reports.tally.ConditionMetric;
import org.servanda.reports.tally.ConditionTally;
import org.servanda.reports.tally.Tally;
import org.servanda.reports.validity.Fact;
import org.servanda.reports.validity.HistoryCheck;
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
   * Runs an experiment.
   *
   * @param experiment the experiment
   * @param population the strategies that play if the experiment names none
   * @param beside a second field, whose results are reported beside the population's
   * @throws CancellationException if the run is stopped
   */
  Fact run(Experiment experiment, List<String> population, List<String> beside) {
    Map<String, ConditionTally> conditions = conditions(experiment, population);
    long matches =
        conditions.values().stream()
            .mapToLong(s -> s.total(ConditionMetric.MATCHES))
            .min()
            .orElse(0);
    return new Fact(
        experiment.number(),
        experiment.claim(),
        experiment.source(),
        matches,
        lines(experiment, conditions),
        experiment.fields().isEmpty()
            ? lines(experiment, conditions(experiment.lighter(), beside))
            : List.of());
  }

  private static List<Fact.Line> lines(
      Experiment experiment, Map<String, ConditionTally> conditions) {
    return experiment.expect().stream().map(line -> line.test(conditions)).toList();
  }

  /** The sums of every condition, by name. */
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

  /** Plays the historical cases and compares the measured rates with the published ones. */
  List<HistoryCheck> run(HistoricalRates history, List<String> population) {
    ConditionTally all = pooled(history, history.strategies());
    ConditionTally calculating = pooled(history, population);
    return history.rates().stream().map(rate -> check(rate, all, calculating)).toList();
  }

  private ConditionTally pooled(HistoricalRates history, List<String> strategies) {
    List<ConditionTally> last = new ArrayList<>();
    played(file(history, strategies))
        .settings()
        .forEach(
            (condition, sum) -> {
              if (condition.season() == history.seasons()) {
                last.add(sum);
              }
            });
    return ConditionTally.pooled(last);
  }

  private static HistoryCheck check(
      HistoricalRates.Rate rate, ConditionTally all, ConditionTally calculating) {
    ContrastStatistic statistic = Experiments.statistic(rate.statistic());
    return new HistoryCheck(
        rate.what(),
        statistic.unit(),
        rate.source(),
        rate.published(),
        Contrast.value(statistic, all),
        Contrast.value(statistic, calculating),
        rate.drives(),
        rate.within(),
        rate.share());
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

  /** Plays every match or throws: half an experiment shows nothing. */
  private Tally played(TournamentFile file) {
    Tally tally = executor.play(planner.plan(file, catalogue), progress);
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
