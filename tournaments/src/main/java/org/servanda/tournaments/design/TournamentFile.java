package org.servanda.tournaments.design;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.servanda.engine.model.Range;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/**
 * A tournament file. {@link #standard()} holds every default; command-line options take precedence.
 *
 * @param name the tournament's name, also of its results folder; empty for the scenarios' ids
 * @param scenarios ids of the library, or paths of scenario files
 * @param strategies the strategies that play, with their parameters; {@code all} stands for the
 *     default field
 * @param without strategies left out
 * @param only newcomers, which join the field; only their matches are played if the others are
 *     stored, and their place in the ranking is reported
 * @param repetitions matches of each pair of seats in each scenario
 * @param seasons how many times all of it is played; public records carry over from one season to
 *     the next
 * @param seed the seed of all random numbers
 * @param topology who meets whom: {@code complete}, {@code ring}, {@code grid:3x4}, or a file with
 *     an edge a line
 * @param impose parameters overridden in every scenario, with their values; a parameter is named by
 *     its own name or its full path joined by dots
 * @param vary parameters, each with the values to be compared: one condition for each combination
 * @param conditions further conditions by name, each with the parameters it overrides
 * @param plugins plugin files, or folders of them
 * @param isolate whether each plugin runs in a sandbox of its own
 * @param formats the report formats to write; empty for all
 */
public record TournamentFile(
    String name,
    List<String> scenarios,
    List<String> strategies,
    List<String> without,
    List<String> only,
    @Range(value = "matches of each pair of seats", min = 1, max = MOST_REPETITIONS)
        int repetitions,
    @Range(value = "seasons; public records carry over", min = 1, max = MOST_SEASONS) int seasons,
    @Range(value = "seed of all random numbers", min = 0, max = GREATEST_SEED) long seed,
    String topology,
    Map<String, Object> impose,
    Map<String, List<Object>> vary,
    Map<String, Map<String, Object>> conditions,
    List<String> plugins,
    boolean isolate,
    List<String> formats) {

  /**
   * A tournament's description.
   *
   * @throws BadInputException if a number is out of its range
   */
  public TournamentFile {
    check("repetitions", repetitions, 1, MOST_REPETITIONS);
    check("seasons", seasons, 1, MOST_SEASONS);
    check("seed", seed, 0, GREATEST_SEED);
    scenarios = List.copyOf(scenarios);
    strategies = List.copyOf(strategies);
    without = List.copyOf(without);
    only = List.copyOf(only);
    plugins = List.copyOf(plugins);
    formats = List.copyOf(formats);
  }

  private static void check(String what, long value, long least, long most) {
    if (!(value >= least && value <= most)) {
      throw new BadInputException(
          PortableText.format("'%s' is %d, but must be from %d to %d", what, value, least, most));
    }
  }

  /** The default seed: the year of the summit. */
  public static final long SEED = 2018;

  /** The greatest seed that every JSON reader reads exactly: 2^53. */
  public static final long GREATEST_SEED = 9_007_199_254_740_992L;

  /** The greatest number of matches of each pair of seats in each scenario. */
  public static final int MOST_REPETITIONS = 10_000_000;

  /** The greatest number of seasons. */
  public static final int MOST_SEASONS = 1000;

  /** All leaders on Korea 2018, with enough repetitions for intervals of about ± .01. */
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
        TopologyReader.COMPLETE,
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        false,
        List.of());
  }

  /** The same tournament on one scenario. */
  public TournamentFile on(String scenario) {
    return withScenarios(List.of(scenario));
  }

  /** The same tournament with the paths it names resolved against the folder of its file. */
  public TournamentFile relativeTo(Path folder) {
    return withScenarios(
            scenarios.stream()
                .map(s -> ScenarioLibrary.looksLikeFile(s) ? folder.resolve(s).toString() : s)
                .toList())
        .withTopology(
            TopologyReader.isFile(topology) ? folder.resolve(topology).toString() : topology)
        .withPlugins(plugins.stream().map(plugin -> folder.resolve(plugin).toString()).toList());
  }

  /** The same tournament with another name. */
  public TournamentFile withName(String value) {
    return changed(draft -> draft.name = value);
  }

  /** The same tournament with other scenarios. */
  public TournamentFile withScenarios(List<String> value) {
    return changed(draft -> draft.scenarios = value);
  }

  /** The same tournament with other strategies. */
  public TournamentFile withStrategies(List<String> value) {
    return changed(draft -> draft.strategies = value);
  }

  /** The same tournament with other strategies left out. */
  public TournamentFile withWithout(List<String> value) {
    return changed(draft -> draft.without = value);
  }

  /** The same tournament with other newcomers. */
  public TournamentFile withOnly(List<String> value) {
    return changed(draft -> draft.only = value);
  }

  /** The same tournament with another number of repetitions. */
  public TournamentFile withRepetitions(int value) {
    return changed(draft -> draft.repetitions = value);
  }

  /** The same tournament with another number of seasons. */
  public TournamentFile withSeasons(int value) {
    return changed(draft -> draft.seasons = value);
  }

  /** The same tournament with another seed. */
  public TournamentFile withSeed(long value) {
    return changed(draft -> draft.seed = value);
  }

  /** The same tournament in which others meet. */
  public TournamentFile withTopology(String value) {
    return changed(draft -> draft.topology = value);
  }

  /** The same tournament with other parameters imposed on every scenario. */
  public TournamentFile withImpose(Map<String, Object> value) {
    return changed(draft -> draft.impose = value);
  }

  /** The same tournament with other parameters varied. */
  public TournamentFile withVary(Map<String, List<Object>> value) {
    return changed(draft -> draft.vary = value);
  }

  /** The same tournament with other named conditions. */
  public TournamentFile withConditions(Map<String, Map<String, Object>> value) {
    return changed(draft -> draft.conditions = value);
  }

  /** The same tournament with other plugins. */
  public TournamentFile withPlugins(List<String> value) {
    return changed(draft -> draft.plugins = value);
  }

  /** The same tournament with its plugins in sandboxes, or not. */
  public TournamentFile withIsolate(boolean value) {
    return changed(draft -> draft.isolate = value);
  }

  /** The same tournament with other report formats. */
  public TournamentFile withFormats(List<String> value) {
    return changed(draft -> draft.formats = value);
  }

  private TournamentFile changed(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.file();
  }

  /** A file while one of its parts is replaced. */
  private static final class Draft {
    String name;
    List<String> scenarios;
    List<String> strategies;
    List<String> without;
    List<String> only;
    int repetitions;
    int seasons;
    long seed;
    String topology;
    Map<String, Object> impose;
    Map<String, List<Object>> vary;
    Map<String, Map<String, Object>> conditions;
    List<String> plugins;
    boolean isolate;
    List<String> formats;

    Draft(TournamentFile file) {
      this.name = file.name;
      this.scenarios = file.scenarios;
      this.strategies = file.strategies;
      this.without = file.without;
      this.only = file.only;
      this.repetitions = file.repetitions;
      this.seasons = file.seasons;
      this.seed = file.seed;
      this.topology = file.topology;
      this.impose = file.impose;
      this.vary = file.vary;
      this.conditions = file.conditions;
      this.plugins = file.plugins;
      this.isolate = file.isolate;
      this.formats = file.formats;
    }

    TournamentFile file() {
      return new TournamentFile(
          name,
          scenarios,
          strategies,
          without,
          only,
          repetitions,
          seasons,
          seed,
          topology,
          impose,
          vary,
          conditions,
          plugins,
          isolate,
          formats);
    }
  }
}
