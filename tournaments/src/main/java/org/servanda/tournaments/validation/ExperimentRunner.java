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

/** Runs experiments: each is a tournament whose conditions are compared. */
final class ExperimentRunner {
  private final TournamentPlanner planner;
  private final StrategyCatalogue catalogue;
  private final MatchExecutor executor;
  private final Progress progress;
  private final long seed;

  /**
   * A laboratory.
   *
   * @param library of scenarios
   * @param catalogue of strategies
   * @param executor plays the matches
   * @param progress is told of them
   * @param seed of all chance
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
   * @param experiment which
   * @param population who plays where the experiment names nobody
   * @param beside whose figures are told beside theirs
   * @throws CancellationException if it is stopped
   */
  Fact run(Experiment experiment, List<String> population, List<String> beside) {
    Map<String, ConditionTally> settings = settings(experiment, population);
    long matches =
        settings.values().stream().mapToLong(s -> s.total(ConditionMetric.MATCHES)).min().orElse(0);
    return new Fact(
        experiment.number(),
        experiment.claim(),
        experiment.source(),
        matches,
        lines(experiment, settings),
        experiment.fields().isEmpty()
            ? lines(experiment, settings(experiment.lighter(), beside))
            : List.of());
  }

  private static List<Fact.Line> lines(
      Experiment experiment, Map<String, ConditionTally> settings) {
    return experiment.expect().stream().map(line -> line.test(settings)).toList();
  }

  /** The sums of every condition, by name. */
  Map<String, ConditionTally> settings(Experiment experiment, List<String> population) {
    Map<String, ConditionTally> settings = new LinkedHashMap<>();
    if (experiment.fields().isEmpty()) {
      settings.putAll(play(experiment, "", population));
    }
    experiment
        .fields()
        .forEach(
            (name, field) -> settings.putAll(play(experiment, name, whole(field, population))));
    return settings;
  }

  /** Plays history's cases and holds them against what happened. */
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
            (setting, sum) -> {
              if (setting.season() == history.seasons()) {
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

  /** {@code population} in a field stands for the reference population. */
  private static List<String> whole(List<String> field, List<String> population) {
    return field.stream()
        .flatMap(name -> name.equals("population") ? population.stream() : Stream.of(name))
        .toList();
  }

  private Map<String, ConditionTally> play(
      Experiment experiment, String field, List<String> strategies) {
    Tally tally = played(file(experiment, strategies));
    Map<String, ConditionTally> settings = new LinkedHashMap<>();
    tally
        .settings()
        .forEach(
            (setting, sum) -> {
              if (setting.season() == experiment.seasons()) {
                settings.put(name(field, setting), sum);
              }
            });
    return settings;
  }

  /** {@code grim, noisy}: the field's name, if there are several, and the condition's. */
  private static String name(String field, Condition setting) {
    String condition = setting.condition().isEmpty() ? setting.scenario() : setting.condition();
    return field.isEmpty() ? condition : field + ", " + condition;
  }

  /** Plays it all, or throws: half an experiment shows nothing. */
  private Tally played(TournamentFile file) {
    Tally tally = executor.play(planner.plan(file, catalogue), progress);
    if (progress.isStopped()) {
      throw new CancellationException("An experiment was stopped");
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
