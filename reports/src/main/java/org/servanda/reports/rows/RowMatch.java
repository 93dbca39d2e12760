package org.servanda.reports.rows;

import org.servanda.engine.model.Seat;
import org.servanda.engine.result.Fault;
import org.servanda.engine.result.MatchResult;
import org.servanda.reports.tally.Pair;

/**
 * A match and its result: a row of {@link RowTables#matches()}.
 *
 * @param pair the entrants, scenario and season
 * @param repetition from 0
 * @param result the measures
 */
public record RowMatch(Pair pair, int repetition, MatchResult result) {
  /**
   * Whether it counts for a seat: not if the other seat or the leader of an opposition committed a
   * fault.
   */
  boolean countsFor(Seat seat) {
    Fault fault = result.fault();
    return fault == null || fault.isOf(seat);
  }
}
