package org.servanda.reports.analysis.contrast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.servanda.reports.analysis.tally.Setting;
import org.servanda.reports.analysis.tally.SettingTally;
import org.servanda.reports.analysis.tally.Tally;

/** Compares the conditions of each scenario, and the seasons of each condition. */
public final class Contrasts {
  /** What they are compared by. */
  public static final List<Statistic> COMPARED =
      List.of(
          Statistic.DURABILITY,
          Statistic.HONOURED_LIFE,
          Statistic.LIFE,
          Statistic.SIGNING,
          Statistic.DANGER,
          Statistic.PAYOFF,
          Statistic.KEPT_GAINS);

  private Contrasts() {}

  /**
   * Every condition of a scenario that has several, all seasons as one, beside the first; then, if
   * there were seasons, each season beside the first.
   *
   * @param tally the sum of all matches
   * @param order the scenarios' ids; the first condition of each scenario is what its others are
   *     held against. Those it does not name come last, in order of id
   * @return empty if there is nothing to compare, or the tally cannot tell settings apart
   */
  public static List<Contrasted> of(Tally tally, List<String> order) {
    Map<String, Map<String, List<SettingTally>>> scenarios = new TreeMap<>();
    tally
        .settings()
        .forEach(
            (setting, sum) ->
                scenarios
                    .computeIfAbsent(setting.base(), s -> new TreeMap<>(inOrder(order)))
                    .computeIfAbsent(setting.scenario(), s -> new ArrayList<>())
                    .add(sum));
    List<Contrasted> all = new ArrayList<>();
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

  /** A scenario's conditions, each with its seasons in order. */
  private static void compare(
      List<Contrasted> all, String scenario, Map<String, List<SettingTally>> conditions) {
    List<SettingTally> pooled = conditions.values().stream().map(SettingTally::pooled).toList();
    List<String> names =
        conditions.keySet().stream().map(id -> new Setting(id, 1).condition()).toList();
    for (int i = 0; i < names.size() && names.size() > 1; i++) {
      all.add(new Contrasted(scenario, names.get(i), 0, values(pooled, i)));
    }
    conditions.forEach(
        (id, seasons) -> {
          for (int i = 0; i < seasons.size() && seasons.size() > 1; i++) {
            String name = new Setting(id, 1).condition();
            all.add(new Contrasted(scenario, name, i + 1, values(seasons, i)));
          }
        });
  }

  private static List<Contrasted.Value> values(List<SettingTally> settings, int at) {
    return COMPARED.stream()
        .map(
            statistic ->
                new Contrasted.Value(
                    statistic,
                    Contrast.value(statistic, settings.get(at)),
                    at == 0
                        ? null
                        : Contrast.difference(statistic, settings.get(at), settings.get(0))))
        .toList();
  }
}
