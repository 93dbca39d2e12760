package org.servanda.tournaments.validation;

import java.util.List;
import java.util.Map;
import org.servanda.engine.model.Range;

/**
 * Published rates, and what is played to be held against them.
 *
 * @param scenarios the cases, taken as one
 * @param strategies who plays them
 * @param repetitions of each pair of seats
 * @param seasons played; the last one counts, since states know each other's records
 * @param impose what is otherwise than in the cases
 * @param rates what was published
 */
record HistoricalRates(
    List<String> scenarios,
    List<String> strategies,
    @Range(value = "matches of each pair of seats", min = 1, max = 1_000_000) int repetitions,
    @Range(value = "seasons", min = 1, max = 100) int seasons,
    Map<String, Object> impose,
    List<Rate> rates) {

  HistoricalRates {
    scenarios = List.copyOf(scenarios);
    strategies = List.copyOf(strategies);
    rates = List.copyOf(rates);
  }

  /**
   * A published rate.
   *
   * @param what it is a rate of
   * @param statistic that it is held against
   * @param published the rate
   * @param within how far apart they may be: a factor, or a difference if it is a share
   * @param share whether it is a share
   * @param source where it was published
   * @param drives what drives the distance
   */
  record Rate(
      String what,
      String statistic,
      double published,
      double within,
      boolean share,
      String source,
      String drives) {}
}
