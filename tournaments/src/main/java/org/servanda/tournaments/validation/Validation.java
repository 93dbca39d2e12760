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
  /** The seeds with which the card that comes with the program is made. */
  public static final List<Long> SEEDS = List.of(1L, 2L, 3L, 4L, 5L, 6L);

  /** What the cases of history are called among the experiments. */
  private static final String CASES = "cases";

  private final ScenarioLibrary library;
  private final FactTrials facts;
  private final HistoryTrials history;
  private final CaseTrials cases;
  private final PlaceTrials places;
  private final List<Long> seeds;

  /**
   * Creates a validation.
   *
   * @param library the scenarios
   * @param catalogue the strategies
   * @param executor plays the matches
   * @param progress is notified of each match, and can stop the run
   * @param seeds the seeds of all random numbers; everything is played with each
   */
  public Validation(
      ScenarioLibrary library,
      StrategyCatalogue catalogue,
      MatchExecutor executor,
      Progress progress,
      List<Long> seeds) {
    this.library = library;
    this.seeds = List.copyOf(seeds);
    List<ExperimentRunner> laboratories =
        seeds.stream()
            .map(seed -> new ExperimentRunner(library, catalogue, executor, progress, seed))
            .toList();
    this.facts = new FactTrials(laboratories, Experiments.population());
    this.history = new HistoryTrials(laboratories, Experiments.population());
    this.cases =
        new CaseTrials(
            catalogue, executor, progress, seeds.get(0), Experiments.cases().times(seeds.size()));
    this.places = new PlaceTrials(library, catalogue, executor, progress);
  }

  /** Runs everything and returns the whole card. */
  public ValidityCard card() {
    List<CaseCheck> played = cases();
    return new ValidityCard(
        seeds,
        facts(List.of()),
        TheoryChecks.all(),
        Experiments.history().stream().flatMap(rates -> history.compare(rates).stream()).toList(),
        played,
        skills(played),
        seeds.stream().map(places::play).toList());
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
    List<CaseCheck> played = only.contains(CASES) ? cases() : List.of();
    List<CaseSkill> skills = played.isEmpty() ? List.of() : skills(played);
    List<Fact> tested = only.equals(List.of(CASES)) ? List.of() : facts(only);
    return new ValidityCard(seeds, tested, List.of(), List.of(), played, skills, List.of());
  }

  private List<Fact> facts(List<String> only) {
    return Experiments.all().stream()
        .filter(experiment -> only.isEmpty() || only.contains(experiment.number()))
        .map(facts::test)
        .toList();
  }

  private List<CaseCheck> cases() {
    return HistoricalCase.all(library).stream().map(cases::play).toList();
  }

  private List<CaseSkill> skills(List<CaseCheck> all) {
    List<CaseCheck> unseen = all.stream().filter(check -> !check.seen()).toList();
    long seed = seeds.get(0);
    return Stream.of(
            new CaseOrder(all, "cases", seed), new CaseOrder(unseen, "cases not seen", seed))
        .flatMap(order -> order.skills().stream())
        .toList();
  }
}
