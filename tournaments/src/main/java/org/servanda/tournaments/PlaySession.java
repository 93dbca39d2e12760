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
        PluginLoader.load(plugins, roster.strategies()),
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
    return result(run, null);
  }

  TournamentResult playIn(ResultsOptions options) {
    ReportAssembler.formats(file.formats());
    TournamentDesign planned = design();
    Path folder = options.folder(planned);
    TournamentRun run = run(planned);
    TallyStore store = new TallyStore(folder);
    if (options.isResumed()) {
      run.replayPrecisionChecks(store.known(planned));
    }
    prepare(folder, run.design(), options);
    if (options.isResumed()) {
      run.reuseStored(folder, options.fieldFolder(run.design()));
    }
    run.play();
    TournamentResult result = result(run, folder);
    if (result.matches() > 0) {
      store.write(run.design(), run.kept(), run.precisionChecks());
      result.write(folder, file.formats());
    }
    return result;
  }

  private void prepare(Path folder, TournamentDesign aim, ResultsOptions options) {
    new ResultsFolder(folder)
        .prepare(
            ResultsFolder.manifest(aim, playing.command(), aim.matches()),
            aim.newcomers(),
            playing.precision() != null,
            options.overwrites());
  }

  private TournamentRun run(TournamentDesign design) {
    return new TournamentRun(
        playing.executor(),
        playing.listener(),
        playing.cancellation(),
        design,
        playing.precision());
  }

  private TournamentResult result(TournamentRun run, @Nullable Path folder) {
    ReportAssembler assembler =
        new ReportAssembler(library, catalogue, ValidityCardStore.bundled());
    return TournamentResult.of(run, playing.command(), assembler, folder);
  }
}
