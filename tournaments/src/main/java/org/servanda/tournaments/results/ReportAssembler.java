package org.servanda.tournaments.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.World;
import org.servanda.engine.plugin.PluginException;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.spi.StrategyDescription;
import org.servanda.reports.chronicle.Replay;
import org.servanda.reports.findings.Findings;
import org.servanda.reports.findings.Report;
import org.servanda.reports.format.ReportFormat;
import org.servanda.reports.format.ReportFormats;
import org.servanda.reports.tally.Tally;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import org.servanda.tournaments.validation.ValidityCardStore;

/** Makes reports of tournaments, just played or stored. */
public final class ReportAssembler {
  private final ScenarioLibrary library;
  private final StrategyCatalogue catalogue;

  public ReportAssembler(ScenarioLibrary library, StrategyCatalogue catalogue) {
    this.library = library;
    this.catalogue = catalogue;
  }

  /**
   * A tournament that was played.
   *
   * @param manifest what
   * @param tally what it came to
   */
  public record Stored(Manifest manifest, Tally tally) {
    public static Stored in(Path folder) {
      return new Stored(new ResultsFolder(folder).manifest(), new TallyStore(folder).read());
    }
  }

  /** The report of a stored tournament; without replays if a strategy is not there any more. */
  public Report report(Stored stored) {
    return report(stored.manifest(), stored.tally(), design(stored.manifest()));
  }

  /** The same without replays. */
  public Report summary(Stored stored) {
    return report(stored.manifest(), stored.tally(), null);
  }

  private @Nullable TournamentDesign design(Manifest manifest) {
    try {
      return manifest.design(library, catalogue);
    } catch (PluginException e) {
      return null;
    }
  }

  /** The report of a tournament, with replays if its design is at hand. */
  public Report report(Manifest manifest, Tally tally, @Nullable TournamentDesign design) {
    Findings findings =
        Findings.of(
            tally,
            manifest.seed(),
            manifest.scenarios().stream().map(Manifest.PlayedScenario::id).toList());
    List<Replay> replays = design == null ? List.of() : ReplaySelection.of(design, findings);
    return new Report(
        manifest.name(),
        manifest.servanda(),
        manifest.command(),
        manifest.complete(),
        manifest.seed(),
        manifest.repetitions(),
        manifest.scenarios().stream().map(this::note).toList(),
        manifest.entrants().stream().map(e -> note(e.name())).toList(),
        findings,
        replays,
        ValidityCardStore.bundled());
  }

  private Report.ScenarioNote note(Manifest.PlayedScenario played) {
    Scenario scenario = library.read(played.id(), played.text()).scenario();
    return new Report.ScenarioNote(
        scenario.id(),
        scenario.title(),
        scenario.summary(),
        (double) scenario.world().rounds() / World.ROUNDS_PER_YEAR);
  }

  private Report.EntrantNote note(String name) {
    try {
      StrategyDescription description = catalogue.entrant(name).strategy().description();
      return new Report.EntrantNote(
          name,
          description.family(),
          description.portrait(),
          description.bargains(),
          description.keeps(),
          description.source().toString());
    } catch (PluginException e) {
      // Its jar is elsewhere: what it did is known, not what it says of itself.
      return new Report.EntrantNote(name, "", "", "", "", "");
    }
  }

  /** Formats by their ids; all if none is named. */
  public static List<ReportFormat> formats(List<String> ids) {
    if (ids.isEmpty()) {
      return ReportFormats.all();
    }
    try {
      List<ReportFormat> formats = new ArrayList<>();
      ids.forEach(id -> formats.add(ReportFormats.byId(id)));
      return formats;
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()), e);
    }
  }
}
