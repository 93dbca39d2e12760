package org.servanda.tournaments;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.reports.findings.Findings;
import org.servanda.reports.findings.PairFinding;
import org.servanda.reports.findings.RankedEntrant;
import org.servanda.reports.findings.Report;
import org.servanda.reports.format.ReportFormat;
import org.servanda.reports.ranking.Bootstrap;
import org.servanda.reports.ranking.PartnerChoice;
import org.servanda.reports.ranking.RankBy;
import org.servanda.reports.ranking.RankChange;
import org.servanda.reports.ranking.Ranking;
import org.servanda.reports.ranking.RankingChoice;
import org.servanda.reports.ranking.RankingCriterion;
import org.servanda.reports.ranking.RankingPosition;
import org.servanda.reports.ranking.RankingSettings;
import org.servanda.reports.ranking.ScoreTable;
import org.servanda.reports.ranking.WeightedScores;
import org.servanda.reports.tally.Tally;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.io.FolderLock;
import org.servanda.tournaments.results.Manifest;
import org.servanda.tournaments.results.PlayedSettings;
import org.servanda.tournaments.results.ReportAssembler;
import org.servanda.tournaments.results.ResultsFolder;
import org.servanda.tournaments.results.TallyStore;
import org.servanda.tournaments.results.TallyStore.Stored;
import org.servanda.tournaments.results.TournamentRun;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import org.servanda.tournaments.validation.ValidityCardStore;

/**
 * The result of a tournament, just played or read from its folder. Findings are computed on first
 * use. Safe for use by many threads.
 */
public final class TournamentResult {
  /** More pairs than this are not reported after a stop, when there is little time. */
  private static final long LARGE = 500;

  private final Manifest manifest;
  private final Stored stored;
  private final @Nullable TournamentDesign played;
  private final @Nullable Path folder;
  private final ReportAssembler assembler;
  private @Nullable Findings findings;
  private @Nullable Report report;
  private Set<Path> files = Set.of();
  private RankingChoice choice = RankingChoice.HEADLINE;

  private TournamentResult(
      Manifest manifest,
      Stored stored,
      @Nullable TournamentDesign played,
      @Nullable Path folder,
      ReportAssembler assembler) {
    this.manifest = manifest;
    this.stored = stored;
    this.played = played;
    this.folder = folder;
    this.assembler = assembler;
  }

  static TournamentResult of(
      TournamentRun run,
      String command,
      PlayedSettings settings,
      ReportAssembler assembler,
      @Nullable Path folder) {
    TournamentDesign design = run.design();
    return new TournamentResult(
        ResultsFolder.manifest(design, command, run.stored()).withSettings(settings),
        run.stored(),
        design,
        folder,
        assembler);
  }

  /**
   * Reads the result in a folder.
   *
   * @param folder written by {@code servanda run}, {@link Tournament#playIn} or {@link #writeTo}
   * @param plugins jars, or folders of jars, of the strategies; without them there are no replays
   * @throws org.servanda.tournaments.io.BadInputException if there are no results, or they were
   *     written by another version
   */
  public static TournamentResult read(Path folder, Path... plugins) {
    return read(folder, PluginLoader.load(Arrays.asList(plugins)));
  }

  /** Reads the result with a catalogue that is already loaded. */
  public static TournamentResult read(Path folder, StrategyCatalogue catalogue) {
    Manifest manifest = new ResultsFolder(folder).manifest();
    return new TournamentResult(
        manifest,
        Stored.of(new TallyStore(folder).read(manifest)),
        null,
        folder,
        new ReportAssembler(
            new ScenarioLibrary(), catalogue, ValidityCardStore.bundled(), TimeLimit.STANDARD));
  }

  /**
   * The same result with partners that choose more or less strongly.
   *
   * @param kappa κ, from 0 (partners are drawn by lot) to infinity (the best reply); 2 by default
   */
  public TournamentResult kappa(double kappa) {
    return withChoice(choice.with(Playing.choiceOf(kappa)));
  }

  /** The same result, ranked by something else than durability in its report. */
  public TournamentResult rankBy(RankBy by) {
    return withChoice(choice.with(by));
  }

  TournamentResult withChoice(RankingChoice other) {
    TournamentResult result = new TournamentResult(manifest, stored, played, folder, assembler);
    result.choice = other;
    return result;
  }

  /** The same result, of which rows were written. */
  TournamentResult withRows(Map<String, String> hashes) {
    TournamentResult result =
        new TournamentResult(manifest.withRows(hashes), stored, played, folder, assembler);
    result.choice = choice;
    return result;
  }

  /** The ranking by durability, best first. */
  public List<RankedEntrant> ranking() {
    return findings().standings();
  }

  /** The places by durability alone, quicker than {@link #ranking}. */
  public List<RankingPosition> placesByDurability() {
    ScoreTable scores = ScoreTable.of(tally());
    PartnerChoice known = RankingSettings.of(choice.partners()).choiceIn(scores);
    WeightedScores weighted =
        WeightedScores.of(
                scores,
                List.of(RankingCriterion.DURABILITY.measure()),
                List.of(known),
                Bootstrap.of(scores, manifest.seed()))
            .get(0);
    return Ranking.places(weighted, RankingCriterion.DURABILITY);
  }

  /** Whether there are so many pairs that a report takes more than a few seconds. */
  public boolean isLarge() {
    long entrants = manifest.entrants().size();
    return entrants * entrants * manifest.scenarios().size() > LARGE;
  }

  /** The statistics of each pair of strategies in each scenario, by seat. */
  public List<PairFinding> pairs() {
    return findings().pairs();
  }

  /** All findings of the tournament. */
  public synchronized Findings findings() {
    if (findings == null) {
      findings = assembler.findings(manifest, tally(), choice);
    }
    return findings;
  }

  /** The findings, with the setup, some replays and the model's validity card. */
  public synchronized Report report() {
    if (report == null) {
      report = assembler.report(manifest, findings(), design().orElse(null));
    }
    return report;
  }

  /** The same report, without replays, which take time to record, unless they are recorded. */
  public synchronized Report summary() {
    return report != null ? report : assembler.report(manifest, findings(), null);
  }

  /** The exact sums of all matches. */
  public Tally tally() {
    return stored.tally();
  }

  /** The design that was played; empty if it was read and one of its strategies is missing. */
  public Optional<TournamentDesign> design() {
    return played != null ? Optional.of(played) : assembler.design(manifest);
  }

  /**
   * The change of each strategy's durability since an earlier result, for the strategies in both.
   * Differences are taken block by block of repetitions if the results {@linkplain #isPairedWith
   * are paired}.
   */
  public List<RankChange> changesSince(TournamentResult earlier) {
    return RankChange.between(
        earlier.tally(),
        tally(),
        RankingSettings.of(choice.partners()),
        isPairedWith(earlier),
        earlier.manifest.seed());
  }

  /** How partners choose in both: by lot if one of them cannot tell. */
  public PartnerChoice choiceSince(TournamentResult earlier) {
    return RankingSettings.of(choice.partners())
        .choiceIn(ScoreTable.of(earlier.tally()), ScoreTable.of(tally()));
  }

  /** Whether both have the same seed, repetitions and scenarios, and so the same random numbers. */
  public boolean isPairedWith(TournamentResult other) {
    return manifest.seed() == other.manifest.seed()
        && manifest.repetitions() == other.manifest.repetitions()
        && manifest.scenarios().equals(other.manifest.scenarios());
  }

  /** Everything needed to reproduce the tournament. */
  public Manifest manifest() {
    return manifest;
  }

  /** The number of matches played. */
  public long matches() {
    return tally().matches();
  }

  /** Whether all matches were played. */
  public boolean isComplete() {
    return manifest.complete();
  }

  /** The folder it was played in or read from; empty if there is none. */
  public Optional<Path> folder() {
    return Optional.ofNullable(folder);
  }

  /** The report files written when it was played in a folder, sorted. */
  public synchronized Set<Path> files() {
    return files;
  }

  /**
   * Writes the results into a folder: the manifest, the report in some formats and, if the
   * tournament was just played, the stored sums, so that no match need be played twice. Replaces
   * the files of an earlier tournament.
   *
   * @param target the folder; created if it does not exist
   * @param formats ids such as {@code html} and {@code csv}; all if none is named
   * @return the files written, sorted
   * @throws org.servanda.tournaments.io.BadInputException if there is no such format
   * @throws org.servanda.tournaments.io.OutputException if the folder cannot be written
   */
  public Set<Path> writeTo(Path target, String... formats) {
    ResultsFolder results = new ResultsFolder(target);
    results.create();
    try (FolderLock lock = FolderLock.of(target)) {
      boolean own = target.equals(folder);
      if (!own && played != null) {
        new TallyStore(lock.folder()).write(played, stored);
      }
      if (!own) {
        results.begin(manifest.withRows(Map.of()));
      }
      return write(target, true, List.of(formats), own);
    }
  }

  /**
   * Writes the report of a tournament just played. After a stop there is little time: it has no
   * replays then, and where the field is large, no files; {@code servanda report} makes the rest.
   */
  synchronized void writePlayed(List<String> formats, boolean stopped) {
    Path target = Objects.requireNonNull(folder);
    if (!stopped) {
      files = write(target, true, formats, false);
    } else if (!isLarge()) {
      files = write(target, false, formats, false);
    }
  }

  private Set<Path> write(Path target, boolean replayed, List<String> ids, boolean keeps) {
    List<ReportFormat> formats = ReportAssembler.formats(ids);
    boolean replays = replayed && formats.stream().anyMatch(ReportFormat::showsReplays);
    Manifest written = target.equals(folder) ? manifest : manifest.withRows(Map.of());
    return new ResultsFolder(target)
        .write(written, choice, replays ? report() : summary(), formats, keeps);
  }
}
