package org.servanda.tournaments;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.tournaments.design.CaseNamesakes;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.design.TournamentFile;
import org.servanda.tournaments.design.TournamentPlanner;
import org.servanda.tournaments.io.FolderLock;
import org.servanda.tournaments.io.OutputException;
import org.servanda.tournaments.results.FieldStore;
import org.servanda.tournaments.results.ReportAssembler;
import org.servanda.tournaments.results.ResultsFolder;
import org.servanda.tournaments.results.TallyStore;
import org.servanda.tournaments.results.TournamentRun;
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
        PluginLoader.load(plugins, roster.strategies(), playing.limit()),
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
    TournamentRun run = run(design());
    run.play();
    run.checkFailure();
    return result(run, null);
  }

  TournamentResult playIn(ResultsOptions options) {
    ReportAssembler.formats(file.formats());
    TournamentDesign planned = design();
    Path folder = options.folder(planned);
    ResultsFolder results = new ResultsFolder(folder);
    results.create();
    try (FolderLock lock = FolderLock.of(folder)) {
      TournamentRun run = run(planned);
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
      run.saving(playing.saveEvery(), running -> save(running, store, results));
      run.play();
      TournamentResult result = written(run, store, results, field, lock.folder());
      run.checkFailure();
      return result;
    }
  }

  private TournamentResult written(
      TournamentRun run, TallyStore store, ResultsFolder results, FieldStore field, Path folder) {
    TournamentResult result = result(run, folder);
    if (result.matches() > 0) {
      uninterrupted(
          () -> {
            store.write(run.design(), run.stored());
            results.begin(result.manifest());
            field.write(run);
            result.writePlayed(file.formats(), run.isStopped());
          });
    }
    return result;
  }

  /** Saves the results so far. If that fails, the tournament goes on, and it is tried again. */
  private void save(TournamentRun run, TallyStore store, ResultsFolder results) {
    uninterrupted(
        () -> {
          try {
            store.write(run.design(), run.stored());
            results.begin(ResultsFolder.manifest(run.design(), playing.command(), run.stored()));
            playing.listener().saved("");
          } catch (OutputException e) {
            playing.listener().saved(String.valueOf(e.getMessage()));
          }
        });
  }

  /** Writes although this thread is interrupted, which would close every file it opens. */
  private static void uninterrupted(Runnable writing) {
    boolean interrupted = Thread.interrupted();
    try {
      writing.run();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private TournamentRun run(TournamentDesign design) {
    return new TournamentRun(
        playing.executor(),
        playing.listener(),
        playing.cancellation(),
        design,
        playing.precision(),
        playing.choice());
  }

  private TournamentResult result(TournamentRun run, @Nullable Path folder) {
    ReportAssembler assembler =
        new ReportAssembler(library, catalogue, ValidityCardStore.bundled(), playing.limit());
    return TournamentResult.of(run, playing.command(), assembler, folder)
        .withChoice(playing.choice());
  }
}
