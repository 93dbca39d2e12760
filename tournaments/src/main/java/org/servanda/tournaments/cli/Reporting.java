package org.servanda.tournaments.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.World;
import org.servanda.engine.plugin.Catalogue;
import org.servanda.engine.plugin.PluginException;
import org.servanda.engine.spi.Card;
import org.servanda.reports.analysis.Findings;
import org.servanda.reports.analysis.tally.Tally;
import org.servanda.reports.format.Formats;
import org.servanda.reports.format.Replay;
import org.servanda.reports.format.Report;
import org.servanda.reports.format.ReportFormat;
import org.servanda.tournaments.design.Design;
import org.servanda.tournaments.design.Planner;
import org.servanda.tournaments.execution.Replays;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import org.servanda.tournaments.store.BadInputException;
import org.servanda.tournaments.store.Manifest;
import org.servanda.tournaments.store.ResultsFolder;
import org.servanda.tournaments.store.TallyFile;
import org.servanda.tournaments.validation.Cards;

/** Makes reports of tournaments, just played or stored. */
final class Reporting {
  private final ScenarioLibrary library;
  private final Catalogue catalogue;

  Reporting(ScenarioLibrary library, Catalogue catalogue) {
    this.library = library;
    this.catalogue = catalogue;
  }

  /**
   * A tournament that was played.
   *
   * @param manifest what
   * @param tally what it came to
   */
  record Stored(Manifest manifest, Tally tally) {
    static Stored in(Path folder) {
      return new Stored(new ResultsFolder(folder).manifest(), new TallyFile(folder).read());
    }
  }

  /** The report of a stored tournament; without replays if a strategy is not there any more. */
  Report report(Stored stored) {
    return report(stored.manifest(), stored.tally(), design(stored.manifest()));
  }

  /** The same without replays. */
  Report summary(Stored stored) {
    return report(stored.manifest(), stored.tally(), null);
  }

  private @Nullable Design design(Manifest manifest) {
    try {
      return new Planner(library).plan(manifest, catalogue);
    } catch (PluginException e) {
      return null;
    }
  }

  /** The report of a tournament, with replays if its design is at hand. */
  Report report(Manifest manifest, Tally tally, @Nullable Design design) {
    Findings findings =
        Findings.of(
            tally,
            manifest.seed(),
            manifest.scenarios().stream().map(Manifest.PlayedScenario::id).toList());
    List<Replay> replays = design == null ? List.of() : Replays.of(design, findings);
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
        Cards.bundled());
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
      Card card = catalogue.entrant(name).strategy().card();
      return new Report.EntrantNote(
          name,
          card.family(),
          card.portrait(),
          card.bargains(),
          card.keeps(),
          card.source().toString());
    } catch (PluginException e) {
      // Its jar is elsewhere: what it did is known, not what it says of itself.
      return new Report.EntrantNote(name, "", "", "", "", "");
    }
  }

  /** Formats by their ids; all if none is named. */
  static List<ReportFormat> formats(List<String> ids) {
    if (ids.isEmpty()) {
      return Formats.all();
    }
    try {
      List<ReportFormat> formats = new ArrayList<>();
      ids.forEach(id -> formats.add(Formats.byId(id)));
      return formats;
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()), e);
    }
  }
}
