package org.servanda.tournaments.validation;

import java.util.List;
import java.util.SortedMap;
import org.servanda.engine.portable.PortableMath;
import org.servanda.reports.contrast.Contrast;
import org.servanda.reports.contrast.ContrastStatistic;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.tally.ConditionTally;
import org.servanda.reports.validity.HistoryCheck;
import org.servanda.reports.validity.Replication;

/** Compares the rates of the historical cases with published ones, with one runner a seed. */
final class HistoryTrials {
  private final List<ExperimentRunner> laboratories;
  private final List<String> population;

  /**
   * Creates the trials.
   *
   * @param laboratories one for each seed
   * @param population the leaders who calculate
   */
  HistoryTrials(List<ExperimentRunner> laboratories, List<String> population) {
    this.laboratories = List.copyOf(laboratories);
    this.population = List.copyOf(population);
  }

  /** Plays the cases and compares every rate. */
  List<HistoryCheck> compare(HistoricalRates history) {
    List<SortedMap<Integer, ConditionTally>> field =
        laboratories.stream().map(l -> l.seasons(history, history.strategies())).toList();
    List<ConditionTally> calculating = first(history, population);
    return history.rates().stream().map(rate -> check(history, rate, field, calculating)).toList();
  }

  private List<ConditionTally> first(HistoricalRates history, List<String> strategies) {
    HistoricalRates once = history.inOneSeason();
    return laboratories.stream().map(l -> l.seasons(once, strategies).get(1)).toList();
  }

  private static HistoryCheck check(
      HistoricalRates history,
      HistoricalRates.Rate rate,
      List<SortedMap<Integer, ConditionTally>> field,
      List<ConditionTally> calculating) {
    ContrastStatistic statistic = Experiments.statistic(rate.statistic());
    return new HistoryCheck(
        rate.what(),
        statistic.unit(),
        rate.source(),
        rate.published(),
        replication(rate, statistic, field.stream().map(s -> s.get(s.firstKey())).toList()),
        replication(rate, statistic, field.stream().map(s -> s.get(s.lastKey())).toList()),
        replication(rate, statistic, calculating),
        constant(statistic, history.constantHazard()),
        rate.drives(),
        rate.within(),
        rate.share(),
        rate.input());
  }

  private static Replication replication(
      HistoricalRates.Rate rate, ContrastStatistic statistic, List<ConditionTally> seeds) {
    List<Estimate> found = seeds.stream().map(sums -> Contrast.value(statistic, sums)).toList();
    return new Replication(found, (int) found.stream().filter(e -> isNear(e, rate)).count());
  }

  private static boolean isNear(Estimate found, HistoricalRates.Rate rate) {
    return HistoryCheck.isNear(found.value(), rate.published(), rate.within(), rate.share());
  }

  /** What a constant hazard a year yields; NaN if it was made from the rate itself. */
  private static double constant(ContrastStatistic statistic, double hazard) {
    return switch (statistic) {
      case SURVIVAL_TEN -> PortableMath.exp(-10 * hazard);
      case SURVIVAL_TWENTY -> PortableMath.exp(-20 * hazard);
      case SURVIVAL_THIRTY -> PortableMath.exp(-30 * hazard);
      case SHAPE -> 1;
      default -> Double.NaN;
    };
  }
}
