package org.servanda.tournaments.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/**
 * The conditions of a scenario: one scenario for each combination of the values that a tournament
 * file varies, all with the same random numbers.
 */
final class ConditionGrid {
  private static final int MOST = 1000;

  private ConditionGrid() {}

  /**
   * The scenario under every condition; the scenario itself if nothing is varied.
   *
   * @throws BadInputException if there is no such parameter or value
   */
  static List<ScenarioLibrary.Entry> of(
      ScenarioLibrary library, ScenarioLibrary.Entry entry, TournamentFile file) {
    Map<String, Map<String, Object>> conditions = conditions(file);
    if (file.impose().isEmpty() && conditions.isEmpty()) {
      return List.of(entry);
    }
    List<ScenarioLibrary.Entry> entries = new ArrayList<>();
    if (conditions.isEmpty()) {
      entries.add(library.changed(entry, name(file.impose()), file.impose()));
    }
    conditions.forEach(
        (name, changes) -> {
          Map<String, Object> all = new LinkedHashMap<>(file.impose());
          all.putAll(changes);
          entries.add(library.changed(entry, name, all));
        });
    return entries;
  }

  /** By name, in the order of the file. */
  private static Map<String, Map<String, Object>> conditions(TournamentFile file) {
    List<Map<String, Object>> combinations = List.of(Map.of());
    for (Map.Entry<String, List<Object>> varied : file.vary().entrySet()) {
      if (varied.getValue().isEmpty()) {
        throw new BadInputException(
            PortableText.format(
                "'%s' is varied, but has no values; list at least one", varied.getKey()));
      }
      combinations = crossed(combinations, varied.getKey(), varied.getValue());
      if (combinations.size() > MOST) {
        throw new BadInputException(
            PortableText.format(
                "The varied parameters make more than %,d conditions; vary fewer parameters or"
                    + " values",
                MOST));
      }
    }
    Map<String, Map<String, Object>> conditions = new LinkedHashMap<>();
    if (!file.vary().isEmpty()) {
      combinations.forEach(changes -> conditions.put(name(changes), changes));
    }
    file.conditions()
        .forEach(
            (name, changes) -> {
              if (!name.matches("[^\\[\\]]{1,200}")) {
                throw new BadInputException(
                    PortableText.format(
                            "The name of condition '%s' must have at most 200 characters and no",
                            name)
                        + " brackets");
              }
              conditions.put(name, changes);
            });
    return conditions;
  }

  private static List<Map<String, Object>> crossed(
      List<Map<String, Object>> combinations, String parameter, List<Object> values) {
    List<Map<String, Object>> crossed = new ArrayList<>();
    for (Map<String, Object> combination : combinations) {
      for (Object value : values) {
        Map<String, Object> more = new LinkedHashMap<>(combination);
        more.put(parameter, value);
        crossed.add(more);
      }
    }
    return crossed;
  }

  private static String name(Map<String, Object> changes) {
    String name =
        changes.entrySet().stream()
            .map(change -> change.getKey() + "=" + change.getValue())
            .collect(Collectors.joining(", "))
            .replace('[', '(')
            .replace(']', ')');
    return name.length() <= 200 ? name : name.substring(0, 199) + "…";
  }
}
