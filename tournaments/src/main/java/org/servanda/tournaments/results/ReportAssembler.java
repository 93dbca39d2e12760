package org.servanda.tournaments.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.World;
import org.servanda.engine.plugin.PluginException;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.StrategyDescription;
import org.servanda.reports.chronicle.Replay;
import org.servanda.reports.findings.Findings;
import org.servanda.reports.findings.Report;
import org.servanda.reports.format.ReportFormat;
import org.servanda.reports.format.ReportFormats;
import org.servanda.reports.ranking.RankBy;
import org.servanda.reports.ranking.RankingChoice;
import org.servanda.reports.ranking.RankingSettings;
import org.servanda.reports.tally.Tally;
import org.servanda.reports.validity.ValidityCard;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/** Assembles reports of tournaments, just played or stored. */
public final class ReportAssembler {
  private final ScenarioLibrary library;
  private final StrategyCatalogue catalogue;
  private final ValidityCard validity;
  private final TimeLimit limit;

  /**
   * Creates an assembler.
   *
   * @param library reads the scenarios that were played
   * @param catalogue describes the entrants
   * @param validity the model's validity card
   * @param limit the longest time that a replay may take
   */
  public ReportAssembler(
      ScenarioLibrary library,
      StrategyCatalogue catalogue,
      ValidityCard validity,
      TimeLimit limit) {
    this.library = library;
    this.catalogue = catalogue;
    this.validity = validity;
    this.limit = limit;
  }

  /** The design that a manifest records; empty if one of its strategies is not in the catalogue. */
  public Optional<TournamentDesign> design(Manifest manifest) {
    try {
      return Optional.of(manifest.design(library, catalogue));
    } catch (PluginException e) {
      return Optional.empty();
    }
  }

  /**
   * All findings of a tournament.
   *
   * @param choice how partners choose, and what is ranked by
   * @throws BadInputException if nothing can be ranked so
   */
  public Findings findings(Manifest manifest, Tally tally, RankingChoice choice) {
    Tally apart =
        NeverAgreed.of(
            manifest.scenarios().stream()
                .map(played -> library.read(played.id(), played.text()).scenario())
                .toList(),
            manifest.seasons(),
            manifest.seed(),
            manifest.repetitions());
    Findings findings =
        Findings.of(
            tally,
            manifest.seed(),
            manifest.scenarios().stream().map(Manifest.PlayedScenario::id).toList(),
            new RankingSettings(choice.partners(), isWithoutChance(manifest), apart, choice.by()));
    if (choice.by().isClassical() && findings.classical().isEmpty()) {
      throw withoutGame(choice.by());
    }
    return findings;
  }

  /** Nothing can be ranked so, because there is no repeated game. */
  public static BadInputException withoutGame(RankBy by) {
    return new BadInputException(
        PortableText.format(
            "Only repeated games, such as prisoners-dilemma, can be ranked by %s, and there is"
                + " none; rank by durability, payoff, safety or position",
            by.key()));
  }

  /** Asked of a single repetition only: of several, partners' gains are known in any case. */
  private boolean isWithoutChance(Manifest manifest) {
    return manifest.repetitions() == 1
        && manifest.seasons() == 1
        && manifest.late().isEmpty()
        && design(manifest).map(ChanceFreeness::of).orElse(false);
  }

  /** The report of a tournament, with replays if its design is known. */
  public Report report(Manifest manifest, Findings findings, @Nullable TournamentDesign design) {
    List<Replay> replays =
        design == null
            ? List.of()
            : ReplaySelection.of(design, findings, Set.copyOf(manifest.late()), limit);
    return new Report(
        manifest.name(),
        manifest.servanda(),
        ServandaVersion.released(manifest.servanda()),
        manifest.command(),
        manifest.complete(),
        manifest.seed(),
        manifest.repetitions(),
        manifest.scenarios().stream().map(this::note).toList(),
        manifest.entrants().stream().map(this::note).toList(),
        findings,
        replays,
        validity);
  }

  private Report.ScenarioNote note(Manifest.PlayedScenario played) {
    Scenario scenario = library.read(played.id(), played.text()).scenario();
    return new Report.ScenarioNote(
        scenario.id(),
        scenario.title(),
        scenario.summary(),
        (double) scenario.world().rounds() / World.ROUNDS_PER_YEAR);
  }

  private Report.EntrantNote note(Manifest.PlayedEntrant played) {
    String name = played.name();
    try {
      Strategy strategy = catalogue.entrant(name).strategy();
      StrategyDescription description = strategy.description();
      return new Report.EntrantNote(
          name,
          description.family(),
          description.portrait(),
          description.bargains(),
          description.keeps(),
          description.source().toString(),
          played.jar(),
          ModelUser.of(strategy));
    } catch (PluginException e) {
      // Its jar is missing: its results are known, but not its description.
      return Report.EntrantNote.unknown(name, played.jar());
    }
  }

  /** The formats with given ids; all formats if there are none. */
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
