package org.servanda.tournaments.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Range;

/**
 * An experiment: conditions that differ in one thing, the strategies that play, the repetitions,
 * and the hypotheses to test. All conditions share the same random numbers.
 *
 * @param number the number of the fact, or C1, C2, … for a control
 * @param claim the claim that is tested
 * @param source the publication that makes the claim
 * @param scenarios the scenarios in which it is tested
 * @param fields the fields of strategies that play, by name; if there are several, a condition's
 *     name begins with its field's: {@code grim, noisy}. Empty for the reference population
 * @param repetitions matches of each pair of seats
 * @param seasons the seasons played; only the last one counts
 * @param impose parameters overridden in all conditions
 * @param vary parameters with the values to compare
 * @param conditions the conditions by name, each with the parameters it overrides
 * @param expect the hypotheses
 * @param beside what plays and is expected in the default field, if it differs
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
    List<Hypothesis> expect,
    @Nullable Beside beside) {

  private static final int FEW = 8;

  /**
   * The same claim in the default field.
   *
   * @param fields the fields that play; empty for the default field itself
   * @param expect the hypotheses, one for each of the experiment's
   */
  record Beside(Map<String, List<String>> fields, List<Hypothesis> expect) {
    Beside {
      fields = new LinkedHashMap<>(fields);
      expect = List.copyOf(expect);
    }
  }

  Experiment {
    scenarios = List.copyOf(scenarios);
    fields = new LinkedHashMap<>(fields);
    expect = List.copyOf(expect);
  }

  /** This experiment in the default field, with few repetitions, since that is large. */
  Experiment inDefaultField() {
    return new Experiment(
        number,
        claim,
        source,
        scenarios,
        beside == null ? Map.of() : beside.fields(),
        FEW,
        seasons,
        impose,
        vary,
        conditions,
        beside == null ? expect : beside.expect(),
        null);
  }
}
