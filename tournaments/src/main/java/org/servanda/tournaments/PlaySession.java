package org.servanda.tournaments;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.plugin.PluginFormat;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.ranking.RankBy;
import org.servanda.tournaments.design.CaseNamesakes;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.design.TournamentFile;
import org.servanda.tournaments.design.TournamentPlanner;
import org.servanda.tournaments.execution.ClusterExecutor;
import org.servanda.tournaments.execution.TournamentListener;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.FolderLock;
import org.servanda.tournaments.io.OutputException;
import org.servanda.tournaments.results.EnvironmentFile;
import org.servanda.tournaments.results.FieldStore;
import org.servanda.tournaments.results.Manifest;
import org.servanda.tournaments.results.PlayedSettings;
import org.servanda.tournaments.results.ReportAssembler;
import org.servanda.tournaments.results.ResultsFolder;
import org.servanda.tournaments.results.TallyStore;
import org.servanda.tournaments.results.TournamentRun;
import org.servanda.tournaments.rows.RowsFolder;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import org.servanda.tournaments.validation.ValidityCardStore;

/** One play of a tournament: its strategies are loaded once, its matches planned and played. */
record PlaySession(
    TournamentFile file, ScenarioLibrary library, StrategyCatalogue catalogue, Playing playing) {

  /** Loads the strategies, and adds the roster's scenarios to those of the file. */
  static PlaySession of(TournamentFile file, Roster roster, Playing playing) {
    List<String> scenarios = new ArrayList<>(file.scenarios());
    roster.scenarios().forEach(scenario -> scenarios.add(scenario.id()));
    List<Path> plugins = file.plugins().stream().map(Path::of).distinct().toList();
    return new PlaySession(
        file.withScenarios(scenarios),
        new ScenarioLibrary(roster.scenarios()),
        PluginLoader.load(
            plugins,
            roster.strategies(),
            new PluginFormat.Reading(playing.limit(), file.isolate())),
        playing);
  }

  /**
   * Plans the matches, and reports entries whose name differs from another strategy's by case only.
   */
  TournamentDesign design() {
    TournamentDesign design = new TournamentPlanner(library).plan(file, catalogue);
    List<String> entries = new ArrayList<>(file.strategies());
    entries.addAll(file.only());
    design.scenarios().stream()
        .flatMap(entry -> CaseNamesakes.notices(entry.scenario(), entries, catalogue).stream())
        .distinct()
        .forEach(playing.listener()::noticed);
    return design;
  }

  TournamentResult play() {
    TournamentDesign planned = design();
    PlayedSettings settings = settings(planned);
    TournamentRun run = run(planned, playing.listener());
    run.play();
    run.checkFailure();
    return result(run, settings, null);
  }

  TournamentResult playIn(ResultsOptions options) {
    ReportAssembler.formats(file.formats());
    return playIn(design(), options);
  }

  /** Plays a design, which need not be this file's. */
  TournamentResult playIn(TournamentDesign planned, ResultsOptions options) {
    checkParquet(options);
    Path folder = options.folder(planned);
    ResultsFolder results = new ResultsFolder(folder);
    results.create();
    try (FolderLock lock = FolderLock.of(folder)) {
      RowsFolder.sweep(lock.folder());
      try (RowsFolder rows = options.hasRows() ? rows(lock.folder(), planned) : null) {
        return playIn(options, planned, lock.folder(), results, rows);
      }
    }
  }

  private void checkParquet(ResultsOptions options) {
    if (!options.hasParquet()) {
      return;
    }
    if (!(playing.executor() instanceof ClusterExecutor cluster)) {
      throw new BadInputException(
          "Parquet is written by the libraries of Apache Spark. Play there (--on 'local[2]' is Spark on"
              + " this machine), or leave --rows-format out");
    }
    cluster.checkParquet();
  }

  private RowsFolder rows(Path folder, TournamentDesign planned) {
    long stored = new TallyStore(folder).known(planned).tally().matches();
    if (stored > 0) {
      playing
          .listener()
          .noticed(
              PortableText.format(
                  "Sums of %,d matches are stored, but no rows can be made of sums: all matches are"
                      + " played again.",
                  stored));
    }
    return RowsFolder.open(folder, playing.listener());
  }

  private TournamentResult playIn(
      ResultsOptions options,
      TournamentDesign planned,
      Path folder,
      ResultsFolder results,
      @Nullable RowsFolder rows) {
    PlayedSettings settings = settings(planned);
    TournamentRun run = run(planned, rows == null ? playing.listener() : rows.listener());
    TallyStore store = new TallyStore(folder);
    if (options.isResumed()) {
      run.replayPrecisionChecks(store.known(planned));
    }
    results.check(
        ResultsFolder.manifest(run.design(), playing.command()),
        planned.newcomers(),
        playing.precision() != null,
        options.overwrites());
    FieldStore field = new FieldStore(options.fieldParent(), run.design());
    if (options.isResumed()) {
      run.reuseStored(folder, options.fieldFolder(run.design()), field.folder());
    }
    run.saving(playing.saveEvery(), running -> save(running, settings, store, results));
    run.play();
    TournamentResult result =
        written(run, result(run, settings, folder), store, results, field, options, rows);
    if (rows != null) {
      rows.checkFailure();
    }
    run.checkFailure();
    return result;
  }

  /**
   * What determines the files besides the matches.
   *
   * @throws BadInputException if nothing can be ranked as was asked for
   */
  private PlayedSettings settings(TournamentDesign planned) {
    RankBy by = playing.choice().by();
    if (by.isClassical() && planned.stages().stream().noneMatch(PreparedScenario::isRepeatedGame)) {
      throw ReportAssembler.withoutGame(by);
    }
    return PlayedSettings.of(planned, playing.precision(), playing.choice(), file.formats());
  }

  private TournamentResult written(
      TournamentRun run,
      TournamentResult sums,
      TallyStore store,
      ResultsFolder results,
      FieldStore field,
      ResultsOptions options,
      @Nullable RowsFolder rows) {
    if (sums.matches() == 0) {
      return sums;
    }
    return uninterrupted(
        () -> {
          store.write(run.design(), run.stored());
          TournamentResult result = sums.withRows(rowsOf(run, sums.manifest(), options, rows));
          results.begin(result.manifest());
          field.write(run);
          EnvironmentFile.write(result.folder().orElseThrow(), options.typed());
          result.writePlayed(file.formats(), run.isStopped());
          return result;
        });
  }

  private Map<String, String> rowsOf(
      TournamentRun run, Manifest manifest, ResultsOptions options, @Nullable RowsFolder rows) {
    if (rows == null) {
      return Map.of();
    }
    if (run.isStopped()) {
      playing
          .listener()
          .noticed("No rows are written, because not all matches were played. They start afresh.");
      return Map.of();
    }
    Map<String, String> hashes = rows.write(manifest.name(), manifest.servanda());
    if (options.hasParquet() && playing.executor() instanceof ClusterExecutor cluster) {
      rows.writeParquet(cluster);
    }
    return hashes;
  }

  /** Saves the results so far. If that fails, the tournament goes on, and it is tried again. */
  private void save(
      TournamentRun run, PlayedSettings settings, TallyStore store, ResultsFolder results) {
    uninterrupted(
        () -> {
          try {
            store.write(run.design(), run.stored());
            results.begin(
                ResultsFolder.manifest(run.design(), playing.command(), run.stored())
                    .withSettings(settings));
            playing.listener().saved("");
          } catch (OutputException e) {
            playing.listener().saved(String.valueOf(e.getMessage()));
          }
          return true;
        });
  }

  /** Writes although this thread is interrupted, which would close every file it opens. */
  private static <T> T uninterrupted(Supplier<T> writing) {
    boolean interrupted = Thread.interrupted();
    try {
      return writing.get();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private TournamentRun run(TournamentDesign design, TournamentListener listener) {
    return new TournamentRun(
        playing.executor(),
        listener,
        playing.cancellation(),
        design,
        playing.precision(),
        playing.choice().partners());
  }

  private TournamentResult result(
      TournamentRun run, PlayedSettings settings, @Nullable Path folder) {
    ReportAssembler assembler =
        new ReportAssembler(library, catalogue, ValidityCardStore.bundled(), playing.limit());
    return TournamentResult.of(run, playing.command(), settings, assembler, folder)
        .withChoice(playing.choice());
  }
}
