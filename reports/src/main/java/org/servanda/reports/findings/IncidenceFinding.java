package org.servanda.reports.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.servanda.engine.model.World;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.survival.CensoredSample;
import org.servanda.reports.survival.CumulativeIncidence;
import org.servanda.reports.tally.TerminationCause;

/**
 * The cumulative incidence of one way to end, with the other ways as competing risks: the
 * Aalen–Johansen estimate by quarter. At every age, the shares of all ways and of agreements still
 * in force sum to 1. The intervals assume independent agreements; matches of one repetition share
 * random events, so the intervals are too narrow.
 *
 * @param end how they ended; never {@link TerminationCause#IN_FORCE}
 * @param years since entry into force, a quarter of a year apart
 * @param share cumulative share of all agreements that ended this way, 0 to 1
 * @param low the lower end of its 95 % interval; NaN while none has ended this way
 * @param high the upper end
 */
public record IncidenceFinding(
    TerminationCause end,
    List<Double> years,
    List<Double> share,
    List<Double> low,
    List<Double> high) {

  public IncidenceFinding {
    years = List.copyOf(years);
    share = List.copyOf(share);
    low = List.copyOf(low);
    high = List.copyOf(high);
  }

  /**
   * One finding per way to end, in the order of {@link TerminationCause}; empty without agreements.
   */
  static List<IncidenceFinding> of(LifeTable table) {
    CensoredSample lives = table.byEnd();
    if (lives.total() == 0) {
      return List.of();
    }
    CumulativeIncidence incidence = CumulativeIncidence.of(lives);
    return Arrays.stream(TerminationCause.values())
        .filter(end -> end != TerminationCause.IN_FORCE)
        .map(end -> of(end, incidence, table.horizon()))
        .toList();
  }

  private static IncidenceFinding of(
      TerminationCause end, CumulativeIncidence incidence, int horizon) {
    List<Double> years = new ArrayList<>();
    List<Double> share = new ArrayList<>();
    List<Double> low = new ArrayList<>();
    List<Double> high = new ArrayList<>();
    for (int age = 0; age <= horizon; age++) {
      Estimate estimate = incidence.interval(LifeTable.cause(end), age);
      years.add((double) age / World.ROUNDS_PER_YEAR);
      share.add(estimate.value());
      low.add(estimate.low());
      high.add(estimate.high());
    }
    return new IncidenceFinding(end, years, share, low, high);
  }
}
