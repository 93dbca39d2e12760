package org.servanda.tournaments;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.spi.Strategy;
import org.servanda.reports.ranking.RankBy;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.design.TournamentFile;
import org.servanda.tournaments.design.TournamentFileReader;
import org.servanda.tournaments.execution.Cancellation;
import org.servanda.tournaments.execution.LocalExecutor;
import org.servanda.tournaments.execution.MatchExecutor;
import org.servanda.tournaments.execution.TournamentListener;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/**
 * A tournament: every strategy meets every strategy, itself included, at both seats of every
 * scenario. Immutable: each method returns a changed copy, {@link #play} plays it.
 *
 * <pre>{@code
 * var result = Tournament.of("korea-2018").strategies("reciprocal", "wily").strategies(new MyLeader()).repetitions(64).play();
 * result.ranking().forEach(place -> System.out.println(place.strategy() + " " + place.durability()));
 * result.writeTo(Path.of("results/mine"));
 * }</pre>
 *
 * <p>Defaults are those of {@link TournamentFile#standard()}: all built-in leaders, 200
 * repetitions, seed 2018. The same tournament gives the same result, to the last bit, on any number
 * of threads, on any machine and in any locale.
 *
 * <p>Methods throw {@link BadInputException}, or {@link org.servanda.engine.plugin.PluginException}
 * for a strategy, if an argument cannot be used; most mistakes are found when the tournament is
 * played.
 */
public final class Tournament {
  private final TournamentFile file;
  private final Roster roster;
  private final Playing playing;

  private Tournament(TournamentFile file, Roster roster, Playing playing) {
    this.file = file;
    this.roster = roster;
    this.playing = playing;
  }

  /**
   * A tournament on scenarios of the library, or of scenario files.
   *
   * @param scenarios ids such as {@code korea-2018}, or paths ending in {@code .yaml}
   */
  public static Tournament of(String... scenarios) {
    return of(TournamentFile.standard().withScenarios(List.of(scenarios)));
  }

  /** A tournament on scenarios built in code. */
  public static Tournament of(Scenario... scenarios) {
    Tournament none = of(TournamentFile.standard().withScenarios(List.of()));
    return new Tournament(none.file, Roster.EMPTY.withScenarios(List.of(scenarios)), none.playing);
  }

  /** A tournament described by a tournament file. */
  public static Tournament of(TournamentFile file) {
    return new Tournament(file, Roster.EMPTY, Playing.locally());
  }

  /**
   * A tournament read from a tournament file; paths in it are relative to its folder.
   *
   * @throws BadInputException if the file cannot be read, with line and column of each mistake
   */
  public static Tournament read(Path file) {
    String text = ScenarioLibrary.text(file);
    TournamentFile read = new TournamentFileReader().read(file.toString(), text);
    return of(read.relativeTo(file.toAbsolutePath().resolveSibling("")));
  }

  /**
   * A tournament from the text of a tournament file; paths are relative to the current folder.
   *
   * @throws BadInputException if it cannot be read, with line and column of each mistake
   */
  public static Tournament parse(String yaml) {
    return of(new TournamentFileReader().read("tournament", yaml));
  }

  /** Sets who meets whom: {@code complete}, {@code ring}, {@code grid:3x4}, or a file of edges. */
  public Tournament topology(String topology) {
    return with(f -> f.withTopology(topology));
  }

  /** Sets the name, which also names the results folder; by default the scenarios' ids. */
  public Tournament name(String name) {
    return with(f -> f.withName(name));
  }

  /**
   * Adds strategies by name: {@code wily}, {@code boulware(exponent=0.2)}, {@code
   * trembling-hand(grim)}, or {@code all} for the default field. The first call replaces the
   * default field.
   */
  public Tournament strategies(String... names) {
    List<String> more = new ArrayList<>(roster.isOpen() ? List.of() : file.strategies());
    more.addAll(Arrays.asList(names));
    return new Tournament(
        file.withStrategies(more), roster.withStrategies(roster.strategies()), playing);
  }

  /** Adds strategies given as objects; the first call replaces the default field. */
  public Tournament strategies(Strategy... objects) {
    List<Strategy> more = new ArrayList<>(roster.strategies());
    more.addAll(Arrays.asList(objects));
    Tournament entered =
        strategies(Arrays.stream(objects).map(Strategy::id).toArray(String[]::new));
    return new Tournament(entered.file, roster.withStrategies(more), playing);
  }

  /** Leaves strategies out. */
  public Tournament without(String... names) {
    return with(f -> f.withWithout(Copies.joined(f.without(), names)));
  }

  /** Adds newcomers to the field, of whose own matches those that are stored are not played. */
  public Tournament only(String... names) {
    return with(f -> f.withOnly(Copies.joined(f.only(), names)));
  }

  /** Sets the number of matches of each pair of seats in each scenario, from 1 to 10,000,000. */
  public Tournament repetitions(int repetitions) {
    return with(f -> f.withRepetitions(repetitions));
  }

  /** Sets how many times the tournament is played, from 1 to 1,000; public records carry over. */
  public Tournament seasons(int seasons) {
    return with(f -> f.withSeasons(seasons));
  }

  /** Sets the seed of all random numbers, from 0 to 2^53. */
  public Tournament seed(long seed) {
    return with(f -> f.withSeed(seed));
  }

  /**
   * Adds repetitions until every 95 % interval of durability has at most this half-width, or until
   * that would take too many repetitions.
   *
   * @param width above 0 and at most 1
   * @throws BadInputException if it is not
   */
  public Tournament precision(double width) {
    return with(playing.withPrecision(width));
  }

  /**
   * Sets how strongly partners choose by what they gain whom they meet; by default 2.
   *
   * @param kappa κ, from 0 (partners are drawn by lot) to infinity (the best reply)
   */
  public Tournament kappa(double kappa) {
    return with(playing.withChoice(playing.choice().with(Playing.choiceOf(kappa))));
  }

  /** Sets what the report ranks by; by default durability. */
  public Tournament rankBy(RankBy by) {
    return with(playing.withChoice(playing.choice().with(by)));
  }

  /**
   * Sets a parameter in every scenario.
   *
   * @param parameter its name, or its full path joined by dots ({@code world.war.cost})
   * @param value a number, text, or list, as in a scenario file
   */
  public Tournament impose(String parameter, Object value) {
    return with(f -> f.withImpose(Copies.put(f.impose(), parameter, value)));
  }

  /** Compares values of a parameter; each combination of varied parameters is a condition. */
  public Tournament vary(String parameter, Object... values) {
    return with(f -> f.withVary(Copies.put(f.vary(), parameter, List.of(values))));
  }

  /** Adds a named condition, with the parameters it overrides. */
  public Tournament condition(String name, Map<String, Object> changes) {
    return with(f -> f.withConditions(Copies.put(f.conditions(), name, changes)));
  }

  /** Adds plugin files, or folders of them. */
  public Tournament plugins(Path... files) {
    String[] paths = Arrays.stream(files).map(Path::toString).toArray(String[]::new);
    return with(f -> f.withPlugins(Copies.joined(f.plugins(), paths)));
  }

  /**
   * Runs each plugin in a sandbox of its own, where it can do no harm; by default they run in this
   * process and are trusted. Results are the same.
   */
  public Tournament isolated() {
    return with(f -> f.withIsolate(true));
  }

  /** Sets the report formats to write; by default all. */
  public Tournament formats(String... ids) {
    return with(f -> f.withFormats(List.of(ids)));
  }

  /** Sets the number of threads; by default one per core. */
  public Tournament threads(int threads) {
    return executor(new LocalExecutor(threads, playing.limit()));
  }

  /**
   * Sets the longest time that a strategy may keep a match waiting, or a jar its loading; by
   * default a minute. One that takes longer forfeits the matches it has not finished.
   *
   * @throws BadInputException if it is not above 0
   */
  public Tournament timeLimit(Duration limit) {
    return with(playing.withLimit(Playing.limitOf(limit)));
  }

  /** Sets how often {@link #playIn} saves the sums so far; by default every 30 seconds. */
  public Tournament saveEvery(Duration time) {
    return with(playing.withSaveEvery(time));
  }

  /** Sets another executor, such as one on a cluster. */
  public Tournament executor(MatchExecutor executor) {
    return with(playing.withExecutor(executor));
  }

  /** Reports progress, results of single matches and events of chosen ones to a listener. */
  public Tournament listener(TournamentListener listener) {
    return with(playing.withListener(listener));
  }

  /** Stops when the cancellation is requested; the result holds the matches played until then. */
  public Tournament cancellation(Cancellation cancellation) {
    return with(playing.withCancellation(cancellation));
  }

  /** Sets the command line that reproduces the tournament, for the manifest; may be empty. */
  public Tournament command(String command) {
    return with(playing.withCommand(command));
  }

  /** The tournament as a tournament file would describe it. */
  public TournamentFile file() {
    return file;
  }

  /**
   * The list of matches to play.
   *
   * @throws BadInputException if there is no such scenario, parameter or condition
   * @throws org.servanda.engine.plugin.PluginException if there is no such strategy
   */
  public TournamentDesign design() {
    return session().design();
  }

  /** Plays the tournament without writing to disk. */
  public TournamentResult play() {
    return session().play();
  }

  /**
   * Plays the tournament and writes the results into a folder. Matches stored there are not played
   * again, so a stopped tournament resumes.
   *
   * @throws BadInputException if the folder contains another tournament
   * @throws org.servanda.tournaments.io.OutputException if it cannot be written, or another process
   *     is writing into it
   */
  public TournamentResult playIn(Path folder) {
    return playIn(ResultsOptions.in(folder));
  }

  /** Plays and writes as {@link #playIn(Path)} does, with further options. */
  public TournamentResult playIn(ResultsOptions options) {
    return session().playIn(options);
  }

  Roster roster() {
    return roster;
  }

  Playing playing() {
    return playing;
  }

  private PlaySession session() {
    return PlaySession.of(file, roster, playing);
  }

  private Tournament with(UnaryOperator<TournamentFile> change) {
    return new Tournament(change.apply(file), roster, playing);
  }

  private Tournament with(Playing other) {
    return new Tournament(file, roster, other);
  }
}
