package org.servanda.tournaments.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.servanda.engine.model.Range;

/**
 * An experiment: conditions that differ in one thing, who plays, how often, and what is expected.
 * All conditions have the same chance.
 *
 * @param number of the fact, or C1, C2, … for a control
 * @param claim what should be so
 * @param source where the claim is from
 * @param scenarios in which it is tried
 * @param fields who plays, by name; if there are several, a condition is called by both names:
 *     {@code grim, noisy}. Empty for the reference population
 * @param repetitions of each pair of seats
 * @param seasons played; the last one counts
 * @param impose what is otherwise in all conditions
 * @param vary parameters with the values compared
 * @param conditions by name, with what is otherwise in each
 * @param expect what it is to show
 */
record Experiment(
    String number,
    String claim,
    String source,
    List<String> scenarios,
    Map<String, List<String>> fields,
    @Range(value = "matches of each pair of seats", min = 1, max = 1_000_000) int repetitions,
    @Range(value = "seasons", min = 1, max = 100) int seasons,
    Map<String, Object> impose,
    Map<String, List<Object>> vary,
    Map<String, Map<String, Object>> conditions,
    List<Expectation> expect) {

  private static final int FEW = 8;

  Experiment {
    scenarios = List.copyOf(scenarios);
    fields = new LinkedHashMap<>(fields);
    expect = List.copyOf(expect);
  }

  /** The same with few repetitions: for a field of many. */
  Experiment lighter() {
    return new Experiment(
        number, claim, source, scenarios, fields, FEW, seasons, impose, vary, conditions, expect);
  }
}
