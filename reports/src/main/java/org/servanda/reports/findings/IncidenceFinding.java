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
 * How many agreements had ended in a way by each age, the other ways competing: the Aalen–Johansen
 * estimate, year by year. At every age the shares of all ways and of those still in force add up to
 * 1. Its intervals take agreements for independent of each other; as the same chance befalls all
 * who meet in a repetition, they are too narrow.
 *
 * @param end the way; never {@link TerminationCause#IN_FORCE}
 * @param years since entry into force
 * @param share of all agreements that had ended so, 0 to 1
 * @param low the lower end of its 95 % interval; NaN while none has ended so
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
   * One for each way to end, in the order of {@link TerminationCause}; none if there were no
   * agreements.
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
    for (int age = 0; age <= horizon; age += World.ROUNDS_PER_YEAR) {
      Estimate estimate = incidence.interval(LifeTable.cause(end), age);
      years.add((double) age / World.ROUNDS_PER_YEAR);
      share.add(estimate.value());
      low.add(estimate.low());
      high.add(estimate.high());
    }
    return new IncidenceFinding(end, years, share, low, high);
  }
}
