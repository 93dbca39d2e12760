package org.servanda.tournaments.validation;

import java.util.List;
import org.servanda.engine.plugin.Catalogue;
import org.servanda.reports.analysis.validity.Fact;
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
