package org.servanda.tournaments.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.servanda.reports.tally.ConditionMetric;
import org.servanda.reports.tally.ConditionTally;
import org.servanda.reports.validity.Fact;

/** Tests facts in two populations, with one runner for each seed. */
final class FactTrials {
  private static final List<String> DEFAULT_FIELD = List.of("all");

  private final List<ExperimentRunner> laboratories;
  private final List<String> population;

  /**
   * Creates the trials.
   *
   * @param laboratories one for each seed
   * @param population the leaders who calculate
   */
  FactTrials(List<ExperimentRunner> laboratories, List<String> population) {
    this.laboratories = List.copyOf(laboratories);
    this.population = List.copyOf(population);
  }

  /** Tests a fact. */
  Fact test(Experiment experiment) {
    Experiment beside = experiment.inDefaultField();
    List<Map<String, ConditionTally>> calculating = conditions(experiment, population);
    List<Map<String, ConditionTally>> field = conditions(beside, DEFAULT_FIELD);
    List<Fact.Line> lines = new ArrayList<>();
    for (int i = 0; i < experiment.expect().size(); i++) {
      lines.add(line(experiment.expect().get(i), calculating, beside.expect().get(i), field));
    }
    return new Fact(
        experiment.number(),
        experiment.claim(),
        experiment.source(),
        matches(calculating.get(0)),
        lines);
  }

  private List<Map<String, ConditionTally>> conditions(Experiment experiment, List<String> field) {
    return laboratories.stream()
        .map(laboratory -> laboratory.conditions(experiment, field))
        .toList();
  }

  private static Fact.Line line(
      Hypothesis expected,
      List<Map<String, ConditionTally>> calculating,
      Hypothesis beside,
      List<Map<String, ConditionTally>> field) {
    return new Fact.Line(
        expected.says(),
        expected.unit(),
        expected.built(),
        expected.leastEffect(),
        expected.test(calculating),
        new Fact.FieldResult(
            beside.says().equals(expected.says()) ? null : beside.says(), beside.test(field)));
  }

  private static long matches(Map<String, ConditionTally> conditions) {
    return conditions.values().stream()
        .mapToLong(sums -> sums.total(ConditionMetric.MATCHES))
        .min()
        .orElse(0);
  }
}
