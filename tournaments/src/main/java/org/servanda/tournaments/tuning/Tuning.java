package org.servanda.tournaments.tuning;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.plugin.ParameterSpace;
import org.servanda.engine.plugin.PluginFormat;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.design.TournamentFile;
import org.servanda.tournaments.design.TournamentPlanner;
import org.servanda.tournaments.execution.Cancellation;
import org.servanda.tournaments.execution.LocalExecutor;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.FolderLock;
import org.servanda.tournaments.results.ResultsFolder;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/**
 * A search for the values of a strategy's parameters that serve it best against a field. Immutable:
 * each method returns a changed copy, {@link #play} searches.
 *
 * <pre>{@code
 * var result = Tuning.of("calculating(honour=0..5)").against("all").goal(TuningGoal.PAYOFF).play();
 * System.out.println(result.best().name() + " " + result.best().morePayoff());
 * }</pre>
 *
 * <p>Candidates are compared on training matches, whose random numbers no tournament has, and only
 * the best of them and the defaults play the held-out matches that the result is about. Those have
 * the random numbers of a tournament with the same seed. Only the candidate's own matches are
 * played. The same search gives the same result, to the last bit, on any number of threads.
 *
 * <p>Durability is that of all the candidate's matches alike, as where partners are drawn by lot:
 * how partners would choose depends on the field's own matches too, which are not played.
 */
public final class Tuning {
  /** The default number of combinations of values that are tried. */
  public static final int EVALUATIONS = 100;

  /** The default number of training repetitions of each match. */
  public static final int REPETITIONS = 16;

  /** The default number of held-out repetitions of each match. */
  public static final int HELD_OUT = 200;

  private static final int MOST_EVALUATIONS = 1_000_000;

  private final String strategy;
  private final TournamentFile field;
  private final TuningGoal goal;
  private final int evaluations;
  private final int heldOut;
  private final Setting setting;

  /** What does not affect the result. */
  private record Setting(
      int threads, TimeLimit limit, Cancellation cancellation, TuningListener listener) {}

  private Tuning(
      String strategy,
      TournamentFile field,
      TuningGoal goal,
      int evaluations,
      int heldOut,
      Setting setting) {
    this.strategy = strategy;
    this.field = field;
    this.goal = goal;
    this.evaluations = evaluations;
    this.heldOut = heldOut;
    this.setting = setting;
  }

  /**
   * A search for greater durability against the default field on Korea 2018.
   *
   * @param strategy an expression with at least one range, such as {@code wily(greed=0..1)} or
   *     {@code trembling-hand(grim, rate=0..0.2 step 0.05)}
   */
  public static Tuning of(String strategy) {
    return new Tuning(
        strategy,
        TournamentFile.standard().withRepetitions(REPETITIONS),
        TuningGoal.DURABILITY,
        EVALUATIONS,
        HELD_OUT,
        new Setting(
            Runtime.getRuntime().availableProcessors(),
            TimeLimit.STANDARD,
            new Cancellation(),
            TuningListener.SILENT));
  }

  /** Sets the partners, by names as in a tournament; {@code all} is the default field. */
  public Tuning against(String... names) {
    return with(f -> f.withStrategies(List.of(names)));
  }

  /** Sets the scenarios, by their ids or files. Their means count alike. */
  public Tuning on(String... scenarios) {
    return with(f -> f.withScenarios(List.of(scenarios)));
  }

  /** Sets the training repetitions of each match. */
  public Tuning repetitions(int repetitions) {
    return with(f -> f.withRepetitions(repetitions));
  }

  /** Sets the seed of the search, the training matches and the held-out matches. */
  public Tuning seed(long seed) {
    return with(f -> f.withSeed(seed));
  }

  /** Sets the plugin files, or folders of them. */
  public Tuning plugins(Path... files) {
    return with(f -> f.withPlugins(Arrays.stream(files).map(Path::toString).toList()));
  }

  /** Sets whether each plugin runs in a sandbox of its own. */
  public Tuning isolated(boolean isolated) {
    return with(f -> f.withIsolate(isolated));
  }

  private Tuning with(UnaryOperator<TournamentFile> change) {
    return new Tuning(strategy, change.apply(field), goal, evaluations, heldOut, setting);
  }

  /** Sets what is searched for. */
  public Tuning goal(TuningGoal other) {
    return new Tuning(strategy, field, other, evaluations, heldOut, setting);
  }

  /**
   * Sets the greatest number of combinations of values that are tried, the defaults among them. If
   * there are no more than that, all are.
   *
   * @throws BadInputException if it is not from 2 to 1,000,000
   */
  public Tuning evaluations(int most) {
    check("evaluations", most, 2, MOST_EVALUATIONS);
    return new Tuning(strategy, field, goal, most, heldOut, setting);
  }

  /**
   * Sets the held-out repetitions of each match.
   *
   * @throws BadInputException if it is not from 2 to 10,000,000
   */
  public Tuning heldOut(int repetitions) {
    check("held-out repetitions", repetitions, 2, TournamentFile.MOST_REPETITIONS);
    return new Tuning(strategy, field, goal, evaluations, repetitions, setting);
  }

  private static void check(String what, long value, long least, long most) {
    if (!(value >= least && value <= most)) {
      throw new BadInputException(
          "The number of " + what + " is " + value + ", but must be from " + least + " to " + most);
    }
  }

  /** Sets the number of threads; by default one per core. */
  public Tuning threads(int threads) {
    return with(new Setting(threads, setting.limit(), setting.cancellation(), setting.listener()));
  }

  /** Reports progress to a listener. */
  public Tuning listener(TuningListener listener) {
    return with(new Setting(setting.threads(), setting.limit(), setting.cancellation(), listener));
  }

  /** Stops when the cancellation is requested. */
  public Tuning cancellation(Cancellation cancellation) {
    return with(new Setting(setting.threads(), setting.limit(), cancellation, setting.listener()));
  }

  private Tuning with(Setting other) {
    return new Tuning(strategy, field, goal, evaluations, heldOut, other);
  }

  /**
   * Searches without writing to disk.
   *
   * @throws org.servanda.engine.plugin.PluginException if the strategy has nothing to search, or
   *     the catalogue lacks a strategy
   * @throws BadInputException if a scenario is unknown
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public TuningResult play() {
    TuningSession session = session();
    session.search();
    return session.result(heldOut);
  }

  /**
   * Searches, and keeps the evaluations and the result in a folder. Evaluations stored there by a
   * search that was stopped or killed are not played again.
   *
   * @param again whether to forget what is stored
   * @throws BadInputException also if the folder has evaluations of another search
   * @throws org.servanda.tournaments.io.OutputException if it cannot be written
   */
  public TuningResult playIn(Path folder, boolean again) {
    TuningSession session = session();
    new ResultsFolder(folder).create();
    try (FolderLock lock = FolderLock.of(folder)) {
      TuningStore store = TuningStore.open(lock.folder(), session.trainingOfDefaults(), again);
      session.keepIn(store);
      session.search();
      TuningResult result = session.result(heldOut);
      store.write(result);
      return result;
    }
  }

  private TuningSession session() {
    StrategyCatalogue catalogue =
        PluginLoader.load(
            field.plugins().stream().map(Path::of).toList(),
            List.of(),
            new PluginFormat.Reading(setting.limit(), field.isolate()));
    ParameterSpace space = ParameterSpace.of(catalogue, strategy);
    TournamentDesign partners = new TournamentPlanner(new ScenarioLibrary()).plan(field, catalogue);
    FieldTrial trial =
        new FieldTrial(
            partners,
            new LocalExecutor(setting.threads(), setting.limit()),
            setting.listener(),
            setting.cancellation());
    return new TuningSession(space, partners, trial, goal, evaluations, setting.listener());
  }
}
