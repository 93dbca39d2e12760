package org.servanda.tournaments.validation;

import java.util.List;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.validity.Fact;
import org.servanda.reports.validity.ValidityCard;
import org.servanda.tournaments.execution.MatchExecutor;
import org.servanda.tournaments.execution.Progress;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import org.servanda.tournaments.validation.theory.TheoryChecks;

/** Tests the model against the literature, published theories and history. */
public final class Validation {
  private static final List<String> DEFAULT_FIELD = List.of("all");

  private final ExperimentRunner laboratory;

  /**
   * Creates a validation.
   *
   * @param library the scenarios
   * @param catalogue the strategies
   * @param executor plays the matches
   * @param progress is notified of each match, and can stop the run
   * @param seed the seed of all random numbers
   */
  public Validation(
      ScenarioLibrary library,
      StrategyCatalogue catalogue,
      MatchExecutor executor,
      Progress progress,
      long seed) {
    this.laboratory = new ExperimentRunner(library, catalogue, executor, progress, seed);
  }

  /** Runs everything and returns the whole card. */
  public ValidityCard card() {
    return new ValidityCard(
        facts(List.of()),
        TheoryChecks.all(),
        Experiments.history().stream()
            .flatMap(history -> laboratory.run(history, Experiments.population()).stream())
            .toList());
  }

  /**
   * Runs some experiments only.
   *
   * @param only the experiments' numbers
   * @throws BadInputException if there is no such experiment
   */
  public ValidityCard card(List<String> only) {
    List<String> numbers = Experiments.all().stream().map(Experiment::number).toList();
    for (String number : only) {
      if (!numbers.contains(number)) {
        throw new BadInputException(
            PortableText.format(
                "There is no experiment '%s'; the experiments are %s",
                number, String.join(", ", numbers)));
      }
    }
    return new ValidityCard(facts(only), List.of(), List.of());
  }

  private List<Fact> facts(List<String> only) {
    return Experiments.all().stream()
        .filter(experiment -> only.isEmpty() || only.contains(experiment.number()))
        .map(experiment -> laboratory.run(experiment, Experiments.population(), DEFAULT_FIELD))
        .toList();
  }
}
