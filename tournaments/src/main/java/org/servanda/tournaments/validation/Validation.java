package org.servanda.tournaments.validation;

import java.util.List;
import java.util.stream.Stream;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.validity.CaseCheck;
import org.servanda.reports.validity.CaseOrder;
import org.servanda.reports.validity.CaseSkill;
import org.servanda.reports.validity.Fact;
import org.servanda.reports.validity.ValidityCard;
import org.servanda.tournaments.execution.MatchExecutor;
import org.servanda.tournaments.execution.Progress;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.scenario.HistoricalCase;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import org.servanda.tournaments.validation.theory.TheoryChecks;

/** Tests the model against the literature, published theories and history. */
public final class Validation {
  private static final List<String> DEFAULT_FIELD = List.of("all");

  /** What the cases of history are called among the experiments. */
  private static final String CASES = "cases";

  private final ScenarioLibrary library;
  private final ExperimentRunner laboratory;
  private final CaseTrials trials;
  private final long seed;

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
    this.library = library;
    this.laboratory = new ExperimentRunner(library, catalogue, executor, progress, seed);
    this.trials = new CaseTrials(catalogue, executor, progress, seed, Experiments.cases());
    this.seed = seed;
  }

  /** Runs everything and returns the whole card. */
  public ValidityCard card() {
    List<CaseCheck> cases = cases();
    return new ValidityCard(
        facts(List.of()),
        TheoryChecks.all(),
        Experiments.history().stream()
            .flatMap(history -> laboratory.run(history, Experiments.population()).stream())
            .toList(),
        cases,
        skills(cases));
  }

  private List<CaseCheck> cases() {
    return HistoricalCase.all(library).stream().map(trials::play).toList();
  }

  private List<CaseSkill> skills(List<CaseCheck> cases) {
    List<CaseCheck> unseen = cases.stream().filter(check -> !check.seen()).toList();
    return Stream.of(
            new CaseOrder(cases, "cases", seed), new CaseOrder(unseen, "cases not seen", seed))
        .flatMap(order -> order.skills().stream())
        .toList();
  }

  /**
   * Runs some experiments only.
   *
   * @param only the experiments' numbers; {@value #CASES} for the cases of history
   * @throws BadInputException if there is no such experiment
   */
  public ValidityCard card(List<String> only) {
    List<String> numbers = Experiments.all().stream().map(Experiment::number).toList();
    for (String number : only) {
      if (!numbers.contains(number) && !number.equals(CASES)) {
        throw new BadInputException(
            PortableText.format(
                "There is no experiment '%s'; the experiments are %s, and 'cases'",
                number, String.join(", ", numbers)));
      }
    }
    List<CaseCheck> cases = only.contains(CASES) ? cases() : List.of();
    List<CaseSkill> skills = cases.isEmpty() ? List.of() : skills(cases);
    List<Fact> facts = only.equals(List.of(CASES)) ? List.of() : facts(only);
    return new ValidityCard(facts, List.of(), List.of(), cases, skills);
  }

  private List<Fact> facts(List<String> only) {
    return Experiments.all().stream()
        .filter(experiment -> only.isEmpty() || only.contains(experiment.number()))
        .map(experiment -> laboratory.run(experiment, Experiments.population(), DEFAULT_FIELD))
        .toList();
  }
}
