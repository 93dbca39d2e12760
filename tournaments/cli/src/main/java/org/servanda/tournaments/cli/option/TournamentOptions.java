package org.servanda.tournaments.cli.option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.ranking.RankBy;
import org.servanda.tournaments.cli.terminal.ShellWord;
import org.servanda.tournaments.design.TournamentFile;
import org.servanda.tournaments.design.TournamentFileReader;
import org.servanda.tournaments.design.TournamentPlanner;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that describe a tournament: everything that determines its results. */
public final class TournamentOptions {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "TOURNAMENT.yaml|SCENARIO|manifest.json",
      description =
          "A tournament file, a scenario file, the id of a scenario; or the manifest of a tournament,"
              + " which is played again to see whether every byte is the same.")
  private @Nullable String what;

  @Option(
      names = "--strategies",
      paramLabel = "A,B",
      description =
          "The strategies that play; 'all' is the default field, 'rules' the classical rules,"
              + " 'tactics' the bargaining tactics.")
  private List<String> strategies = new ArrayList<>();

  @Option(names = "--without", paramLabel = "A,B", description = "Strategies to leave out.")
  private List<String> without = new ArrayList<>();

  @Option(
      names = "--only",
      paramLabel = "A,B",
      description =
          "Play only the matches of these newcomers against the field, and report their place in"
              + " the ranking. The field's own matches are played if they are not stored yet.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--repetitions",
      paramLabel = "N",
      description = "Matches of each pair of strategies in each seating and scenario.")
  private @Nullable Integer repetitions;

  @Option(
      names = "--precision",
      paramLabel = "P",
      description =
          "Add repetitions until every 95 %% interval of durability, as partners choose, is at most this wide to either"
              + " side, or report how many that would take.")
  private @Nullable Double precision;

  @Option(
      names = "--seasons",
      paramLabel = "N",
      description = "Play the tournament this many times; public records carry over.")
  private @Nullable Integer seasons;

  @Option(
      names = "--topology",
      paramLabel = "SHAPE",
      description =
          "Who meets whom: 'complete' (everybody everybody, the default), 'ring' or 'grid:3x4' of the"
              + " strategies in order of name, or a file with two strategies a line and a comma"
              + " between them.")
  private @Nullable String topology;

  @Mixin private SeedOption seed = new SeedOption();

  @Mixin private KappaOption kappa = new KappaOption();

  @Mixin private RankByOption rankBy = new RankByOption();

  /**
   * The greatest half-width of intervals that is wanted; null if none was asked for.
   *
   * @throws BadInputException if it is out of range
   */
  public @Nullable Double precision() {
    if (precision != null && !(precision > 0 && precision <= 1)) {
      throw new BadInputException(
          PortableText.format(
              "--precision is %s, but must be above 0 and at most 1, such as 0.01", precision));
    }
    return precision;
  }

  /** κ of the ranking; null if none was asked for. */
  public @Nullable Double kappa() {
    return kappa.given();
  }

  /** What the report ranks by; null if nothing was asked for. */
  public @Nullable RankBy rankBy() {
    return rankBy.given();
  }

  /**
   * The tournament file, with the command line taking precedence.
   *
   * @throws BadInputException if either cannot be used
   */
  public TournamentFile file(TournamentFileReader reader) {
    checkCount("--repetitions", repetitions, TournamentFile.MOST_REPETITIONS);
    checkCount("--seasons", seasons, TournamentFile.MOST_SEASONS);
    Long named = seed.named();
    TournamentFile file = read(reader);
    return file.withStrategies(orElse(strategies, file.strategies()))
        .withWithout(orElse(without, file.without()))
        .withOnly(orElse(only, file.only()))
        .withRepetitions(repetitions == null ? file.repetitions() : repetitions)
        .withSeasons(seasons == null ? file.seasons() : seasons)
        .withSeed(named == null ? file.seed() : named)
        .withTopology(topology == null ? file.topology() : topology);
  }

  private static List<String> orElse(List<String> named, List<String> others) {
    return named.isEmpty() ? others : split(named);
  }

  private static List<String> split(List<String> lists) {
    return lists.stream().flatMap(list -> StrategyCatalogue.split(list).stream()).toList();
  }

  private static void checkCount(String option, @Nullable Integer count, int most) {
    if (count != null && !(count >= 1 && count <= most)) {
      throw new BadInputException(
          PortableText.format("%s is %d, but must be from 1 to %d", option, count, most));
    }
  }

  private TournamentFile read(TournamentFileReader reader) {
    if (what == null) {
      return TournamentFile.standard();
    }
    if (!ScenarioLibrary.looksLikeFile(what)) {
      return TournamentFile.standard().on(what);
    }
    String text = ScenarioLibrary.text(Path.of(what));
    if (TournamentPlanner.isScenario(text)) {
      return TournamentFile.standard().on(what);
    }
    return reader.read(what, text).relativeTo(Path.of(what).toAbsolutePath().resolveSibling(""));
  }

  /** What is to be played, as it was typed; null for the default. */
  public @Nullable String what() {
    return what;
  }

  /** Plays this instead, as if it had been typed. */
  public void play(String scenario) {
    what = scenario;
  }

  /** The names of the options that were given. */
  public List<String> given() {
    Map<String, Boolean> all = new LinkedHashMap<>();
    all.put("--strategies", !strategies.isEmpty());
    all.put("--without", !without.isEmpty());
    all.put("--only", !only.isEmpty());
    all.put("--repetitions", repetitions != null);
    all.put("--seasons", seasons != null);
    all.put("--topology", topology != null);
    all.put("--precision", precision != null);
    all.put("--seed", seed.named() != null);
    all.put("--kappa", kappa.text() != null);
    all.put("--rank-by", rankBy.text() != null);
    return all.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
  }

  /**
   * The command line that reproduces the tournament: only options that were given and affect the
   * result.
   *
   * @param plugins the plugins it needs
   */
  public String command(PluginOption plugins) {
    StringBuilder command = new StringBuilder("servanda run");
    if (what != null) {
      command.append(' ').append(ShellWord.quoted(what));
    }
    append(command, "--strategies", listed(strategies));
    append(command, "--without", listed(without));
    append(command, "--only", listed(only));
    append(command, "--repetitions", repetitions);
    append(command, "--seasons", seasons);
    append(command, "--topology", topology);
    append(command, "--precision", precision);
    append(command, "--seed", seed.named());
    append(command, "--kappa", kappa.text());
    append(command, "--rank-by", rankBy.text());
    return command + plugins.typed();
  }

  /**
   * Sorted, because the order in which they were listed changes nothing; null if there are none.
   */
  private static @Nullable String listed(List<String> names) {
    List<String> split = split(names);
    return split.isEmpty() ? null : String.join(",", split.stream().sorted().toList());
  }

  private static void append(StringBuilder command, String name, @Nullable Object value) {
    if (value != null) {
      command.append(' ').append(name).append(' ').append(ShellWord.quoted(value));
    }
  }
}
