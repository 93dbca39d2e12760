package org.servanda.tournaments.design;

import java.nio.file.Path;
import java.util.List;
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
 * @param seed of all chance
 * @param plugins jars, or folders of jars
 * @param formats how results are written; empty for all
 */
public record TournamentFile(
    String name,
    List<String> scenarios,
    List<String> strategies,
    List<String> without,
    List<String> only,
    @Range(value = "matches of each pair of seats", min = 1, max = 10_000_000) int repetitions,
    @Range(value = "seed of all chance", min = 0, max = 9_007_199_254_740_992.0) long seed,
    List<String> plugins,
    List<String> formats) {

  /** All leaders on Korea 2018, often enough for intervals of about a hundredth. */
  public static TournamentFile standard() {
    return new TournamentFile(
        "",
        List.of("korea-2018"),
        List.of("all"),
        List.of(),
        List.of(),
        200,
        2018,
        List.of(),
        List.of());
  }

  /** The same tournament on one scenario. */
  public TournamentFile on(String scenario) {
    return new TournamentFile(
        name, List.of(scenario), strategies, without, only, repetitions, seed, plugins, formats);
  }

  /** The same tournament with the paths it names taken from the folder its file lies in. */
  public TournamentFile relativeTo(Path folder) {
    return new TournamentFile(
        name,
        scenarios.stream()
            .map(s -> ScenarioLibrary.looksLikeFile(s) ? folder.resolve(s).toString() : s)
            .toList(),
        strategies,
        without,
        only,
        repetitions,
        seed,
        plugins.stream().map(plugin -> folder.resolve(plugin).toString()).toList(),
        formats);
  }
}
