package org.servanda.tournaments.design;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.servanda.engine.model.Range;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/**
 * A tournament as its file tells it. {@link #standard()} holds every default; command-line options
 * take precedence.
 *
 * @param name names the results folder; empty for the scenarios' ids
 * @param scenarios ids of the library, or paths of scenario files
 * @param strategies who plays, parameters and all; {@code all} stands for the default field
 * @param without who of these does not
 * @param only newcomers: they join the field, and only their matches are played if the rest is
 *     known; their place in the ranking is told
 * @param repetitions matches of each pair of seats in each scenario
 * @param seasons how often all that is played, each party's public record carrying over from one
 *     season to the next
 * @param seed of all chance
 * @param impose what is otherwise in every scenario than its file says: a parameter, by its own
 *     name or with those above it joined by dots, and its value
 * @param vary parameters, each with the values to be compared: one condition for each combination
 * @param conditions further conditions by name, each with what is otherwise in it
 * @param plugins jars, or folders of jars
 * @param formats how results are written; empty for all
 */
public record TournamentFile(
    String name,
    List<String> scenarios,
    List<String> strategies,
    List<String> without,
    List<String> only,
    @Range(value = "matches of each pair of seats", min = 1, max = MOST_REPETITIONS)
        int repetitions,
    @Range(value = "seasons, records carrying over", min = 1, max = MOST_SEASONS) int seasons,
    @Range(value = "seed of all chance", min = 0, max = GREATEST_SEED) long seed,
    Map<String, Object> impose,
    Map<String, List<Object>> vary,
    Map<String, Map<String, Object>> conditions,
    List<String> plugins,
    List<String> formats) {

  /** The seed where none is named: the year of the summit. */
  public static final long SEED = 2018;

  /** The greatest seed that every reader of JSON takes for the number it is: 2 to the 53rd. */
  public static final long GREATEST_SEED = 9_007_199_254_740_992L;

  /** The most matches of each pair of seats in each scenario. */
  public static final int MOST_REPETITIONS = 10_000_000;

  /** The most seasons. */
  public static final int MOST_SEASONS = 1000;

  /** All leaders on Korea 2018, often enough for intervals of about a hundredth. */
  public static TournamentFile standard() {
    return new TournamentFile(
        "",
        List.of("korea-2018"),
        List.of("all"),
        List.of(),
        List.of(),
        200,
        1,
        SEED,
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        List.of());
  }

  /** The same tournament on one scenario. */
  public TournamentFile on(String scenario) {
    return with(List.of(scenario), plugins);
  }

  /** The same tournament with the paths it names taken from the folder its file lies in. */
  public TournamentFile relativeTo(Path folder) {
    return with(
        scenarios.stream()
            .map(s -> ScenarioLibrary.looksLikeFile(s) ? folder.resolve(s).toString() : s)
            .toList(),
        plugins.stream().map(plugin -> folder.resolve(plugin).toString()).toList());
  }

  private TournamentFile with(List<String> otherScenarios, List<String> otherPlugins) {
    return new TournamentFile(
        name,
        otherScenarios,
        strategies,
        without,
        only,
        repetitions,
        seasons,
        seed,
        impose,
        vary,
        conditions,
        otherPlugins,
        formats);
  }
}
