package org.servanda.tournaments.validation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.servanda.engine.model.Range;

/**
 * Published rates, and the cases that are played to compare with them.
 *
 * @param scenarios the cases; their matches are pooled
 * @param strategies the strategies that play them
 * @param repetitions matches of each pair of seats
 * @param seasons the seasons played; the first is compared with the rates, and the last shown
 *     beside it, in which states know each other's records
 * @param impose parameters overridden in all cases
 * @param rates the published rates
 */
record HistoricalRates(
    List<String> scenarios,
    List<String> strategies,
    @Range(value = "matches of each pair of seats", min = 1, max = 1_000_000) int repetitions,
    @Range(value = "seasons", min = 1, max = 100) int seasons,
    Map<String, Object> impose,
    List<Rate> rates) {
  private static final Set<String> ENDINGS = Set.of("violated", "renegotiated", "expired");

  HistoricalRates {
    scenarios = List.copyOf(scenarios);
    strategies = List.copyOf(strategies);
    rates = List.copyOf(rates);
  }

  /**
   * A published rate.
   *
   * @param what what it is a rate of
   * @param statistic the statistic that is compared with it
   * @param published the rate
   * @param within the largest distance allowed: a factor, or a difference if the rate is a share
   * @param share whether the rate is a share
   * @param source where it was published
   * @param drives what explains the distance
   * @param input whether the scenarios state it, so that it is no result
   */
  record Rate(
      String what,
      String statistic,
      double published,
      double within,
      boolean share,
      String source,
      String drives,
      boolean input) {}

  /** The same, with one season. */
  HistoricalRates inOneSeason() {
    return new HistoricalRates(scenarios, strategies, repetitions, 1, impose, rates);
  }

  /**
   * The hazard of ending a year, if it were constant: the published rates of endings together; 0 if
   * there are none.
   */
  double constantHazard() {
    return rates.stream()
        .filter(rate -> ENDINGS.contains(rate.statistic()))
        .mapToDouble(Rate::published)
        .sum();
  }
}
