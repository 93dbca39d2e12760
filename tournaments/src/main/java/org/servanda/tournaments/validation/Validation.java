package org.servanda.tournaments.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.servanda.engine.plugin.Catalogue;
import org.servanda.reports.analysis.contrast.Contrast;
import org.servanda.reports.analysis.contrast.Statistic;
import org.servanda.reports.analysis.statistics.Estimate;
import org.servanda.reports.analysis.validity.Fact;
import org.servanda.reports.analysis.validity.HistoryCheck;
import org.servanda.tournaments.execution.MatchExecutor;
import org.servanda.tournaments.execution.Progress;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/** All that is asked of the model, put to it. */
public final class Validation {
  private final Laboratory laboratory;

  /**
   * A validation.
   *
   * @param library of scenarios
   * @param catalogue of strategies
   * @param executor plays the matches
   * @param progress is told of them
   * @param seed of all chance
   */
  public Validation(
      ScenarioLibrary library,
      Catalogue catalogue,
      MatchExecutor executor,
      Progress progress,
      long seed) {
    this.laboratory = new Laboratory(library, catalogue, executor, progress, seed);
  }

  /** What a statistic came to in every condition of an experiment, by condition. */
  public Map<String, Estimate> values(String number, Statistic statistic) {
    Map<String, Estimate> values = new LinkedHashMap<>();
    for (Experiment experiment : Experiments.all()) {
      if (experiment.number().equals(number)) {
        laboratory
            .settings(experiment, Experiments.population())
            .forEach((name, sums) -> values.put(name, Contrast.value(statistic, sums)));
      }
    }
    return values;
  }

  /** Holds the case library against history. */
  public List<HistoryCheck> history() {
    return laboratory.run(Experiments.history());
  }

  /**
   * Puts facts to the test.
   *
   * @param only the numbers of those wanted; all of them if empty
   */
  public List<Fact> facts(List<String> only) {
    return Experiments.all().stream()
        .filter(experiment -> only.isEmpty() || only.contains(experiment.number()))
        .map(experiment -> laboratory.run(experiment, Experiments.population()))
        .toList();
  }
}
