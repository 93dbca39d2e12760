package org.servanda.reports.contrast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.servanda.reports.tally.Condition;
import org.servanda.reports.tally.ConditionTally;
import org.servanda.reports.tally.Tally;

/** Compares the conditions of each scenario, and the seasons of each condition. */
public final class ConditionComparison {
  /** The statistics compared. */
  public static final List<ContrastStatistic> COMPARED =
      List.of(
          ContrastStatistic.DURABILITY,
          ContrastStatistic.HONOURED_LIFE,
          ContrastStatistic.LIFE,
          ContrastStatistic.SIGNING,
          ContrastStatistic.DANGER,
          ContrastStatistic.PAYOFF,
          ContrastStatistic.KEPT_GAINS);

  private ConditionComparison() {}

  /**
   * Compares every condition of a scenario with its first, seasons pooled; then every season of a
   * condition with its first season.
   *
   * @param tally the sum of all matches
   * @param order ids of scenarios; the first condition of each scenario is the reference of the
   *     others. Scenarios that are not listed follow, in order of id
   * @return empty if there is nothing to compare, or if the tally has no sums by condition
   */
  public static List<ConditionResult> of(Tally tally, List<String> order) {
    Map<String, Map<String, List<ConditionTally>>> scenarios = new TreeMap<>();
    tally
        .settings()
        .forEach(
            (setting, sum) ->
                scenarios
                    .computeIfAbsent(setting.base(), s -> new TreeMap<>(inOrder(order)))
                    .computeIfAbsent(setting.scenario(), s -> new ArrayList<>())
                    .add(sum));
    List<ConditionResult> all = new ArrayList<>();
    scenarios.forEach((scenario, conditions) -> compare(all, scenario, conditions));
    return List.copyOf(all);
  }

  private static Comparator<String> inOrder(List<String> order) {
    return Comparator.comparingInt((String id) -> place(order, id))
        .thenComparing(Comparator.naturalOrder());
  }

  private static int place(List<String> order, String id) {
    int at = order.indexOf(id);
    return at < 0 ? order.size() : at;
  }

  /** Adds the results of a scenario's conditions, each with its seasons in order. */
  private static void compare(
      List<ConditionResult> all, String scenario, Map<String, List<ConditionTally>> conditions) {
    List<ConditionTally> pooled = conditions.values().stream().map(ConditionTally::pooled).toList();
    List<String> names =
        conditions.keySet().stream().map(id -> new Condition(id, 1).condition()).toList();
    for (int i = 0; i < names.size() && names.size() > 1; i++) {
      all.add(new ConditionResult(scenario, names.get(i), 0, values(pooled, i)));
    }
    conditions.forEach(
        (id, seasons) -> {
          for (int i = 0; i < seasons.size() && seasons.size() > 1; i++) {
            String name = new Condition(id, 1).condition();
            all.add(new ConditionResult(scenario, name, i + 1, values(seasons, i)));
          }
        });
  }

  private static List<ConditionResult.Value> values(List<ConditionTally> settings, int at) {
    return COMPARED.stream()
        .map(
            statistic ->
                new ConditionResult.Value(
                    statistic,
                    Contrast.value(statistic, settings.get(at)),
                    at == 0
                        ? null
                        : Contrast.difference(statistic, settings.get(at), settings.get(0))))
        .toList();
  }
}
