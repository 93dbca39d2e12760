package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.findings.Report;
import org.servanda.reports.ranking.RankBy;
import org.servanda.reports.ranking.RankingPosition;
import org.servanda.reports.table.PlacementText;
import org.servanda.tournaments.ResultsOptions;
import org.servanda.tournaments.Tournament;
import org.servanda.tournaments.TournamentResult;
import org.servanda.tournaments.cli.option.FormatOption;
import org.servanda.tournaments.cli.option.PluginOption;
import org.servanda.tournaments.cli.option.RankingOption;
import org.servanda.tournaments.cli.option.ThreadsOption;
import org.servanda.tournaments.cli.option.TimeOptions;
import org.servanda.tournaments.cli.option.TournamentOptions;
import org.servanda.tournaments.cli.terminal.CancelSignal;
import org.servanda.tournaments.cli.terminal.ProgressDisplay;
import org.servanda.tournaments.cli.terminal.ShellWord;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.cli.terminal.WrappedText;
import org.servanda.tournaments.design.TournamentFile;
import org.servanda.tournaments.design.TournamentFileReader;
import org.servanda.tournaments.execution.ClusterExecutor;
import org.servanda.tournaments.execution.MatchExecutor;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.scenario.HistoricalCase;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Plays a tournament, shows the ranking and writes the results. */
@Command(
    name = "run",
    description = {
      "Play a tournament: every strategy against every strategy, at both seats, many times.",
      "By default, all built-in leaders play Korea 2018.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    // Picocli would sort by the letters of the default locale, and Turkish has another i.
    sortSynopsis = false,
    footer = {
      "",
      "Examples:",
      "  servanda run",
      "  servanda run reference-dyad --strategies reciprocal,wily --repetitions 1000",
      "  servanda run my-tournament.yaml --out results/mine",
      "  servanda run prisoners-dilemma --topology ring",
      "  servanda run --only acme.patient --plugins patient.jar",
      "  servanda run reference-dyad --repetitions 64 --rows",
      "  servanda run prisoners-dilemma --strategies rules --rank-by score",
      "  servanda run --all-cases --repetitions 64 --out results/cases",
      "  servanda run sweep.yaml --on spark://cluster:7077",
      "  servanda run sweep.yaml --rows --rows-format parquet --on 'local[2]'",
      "  servanda run results/korea-2018/manifest.json"
    })
final class RunCommand implements CliCommand {
  private static final Path RESULTS = Path.of("results");

  /** How rows are written. */
  enum RowsFormat {
    CSV,
    PARQUET
  }

  @Mixin private TournamentOptions options = new TournamentOptions();

  @Mixin private ThreadsOption threads = new ThreadsOption();

  @Option(
      names = "--on",
      paramLabel = "ADDRESS",
      description =
          "Play on an Apache Spark cluster instead of this machine's threads: spark://HOST:7077, or"
              + " local-cluster[2,1,1024] to try it here. Results do not depend on it.")
  private @Nullable String on;

  @Mixin private TimeOptions times = new TimeOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder for the results; default: results/<name>.")
  private @Nullable Path out;

  @Option(names = "--force", description = "Overwrite another tournament's results in that folder.")
  private boolean force;

  @Option(names = "--anew", description = "Play every match again, even if its result is stored.")
  private boolean anew;

  @Option(
      names = "--rows",
      description =
          "Write a row for every match and agreement as well (matches.csv.gz, agreements.csv.gz), with"
              + " a data dictionary and scripts that analyse them. Every match is played, even if its"
              + " sums are stored; a run that was stopped starts afresh.")
  private boolean rows;

  @Option(
      names = "--rows-format",
      paramLabel = "F",
      defaultValue = "csv",
      description =
          "With --rows: csv, or parquet to have matches.parquet and agreements.parquet too, which"
              + " Apache Spark writes; it needs --on. Default: ${DEFAULT-VALUE}.")
  private RowsFormat rowsFormat = RowsFormat.CSV;

  @Mixin private RankingOption ranking = new RankingOption();

  @Mixin private FormatOption formats = new FormatOption();

  @Option(
      names = "--all-cases",
      description =
          "Play each historical case by itself, into a folder each: results/<case>, or <DIR>/<case>"
              + " with --out. 'servanda site' makes a site of them.")
  private boolean allCases;

  @Option(
      names = "--schema",
      description = "Print the JSON Schema of tournament files, for editors.")
  private boolean schema;

  @Mixin private PluginOption plugins = new PluginOption();

  @ParentCommand private @Nullable Servanda program;

  private final Terminal terminal;
  private final TournamentFileReader reader;
  private final IntFunction<MatchExecutor> executors;

  @Inject
  RunCommand(Terminal terminal, TournamentFileReader reader, IntFunction<MatchExecutor> executors) {
    this.terminal = terminal;
    this.reader = reader;
    this.executors = executors;
  }

  @Override
  public Integer call() {
    if (schema) {
      terminal.out().println(TournamentFileReader.schema());
      return Servanda.DONE;
    }
    return allCases ? playCases() : play();
  }

  private int play() {
    boolean again = ManifestRun.isManifest(options.what());
    TournamentFile file = again ? standIn() : file();
    CancelSignal interrupts = new CancelSignal();
    try (ClusterExecutor cluster = cluster(file)) {
      MatchExecutor executor = cluster == null ? executors.apply(threads.get()) : cluster;
      Tournament tournament = tournament(file, executor).cancellation(interrupts.cancellation());
      if (again) {
        return new ManifestRun(terminal, Path.of(String.valueOf(options.what())), out)
            .play(tournament);
      }
      TournamentResult result = tournament.playIn(results());
      if (result.matches() > 0) {
        print(result);
      }
      boolean sound = result.isComplete() && result.manifest().unrepeatable().isEmpty();
      return sound ? Servanda.DONE : Servanda.FAILED;
    } finally {
      interrupts.close();
    }
  }

  /** Plays the cases one after the other; stops at the first that is not complete. */
  private int playCases() {
    if (options.what() != null) {
      throw new BadInputException(
          PortableText.format(
              "--all-cases plays every historical case; leave '%s' out", options.what()));
    }
    Path folder = out == null ? RESULTS : out;
    for (HistoricalCase history : HistoricalCase.all(new ScenarioLibrary())) {
      String id = history.scenario().id();
      options.play(id);
      out = folder.resolve(id);
      int code = play();
      if (code != Servanda.DONE) {
        return code;
      }
    }
    terminal
        .out()
        .println(
            PortableText.format(
                "A site of all cases: %s site %s/* --out public",
                Servanda.COMMAND, ShellWord.quoted(folder)));
    return Servanda.DONE;
  }

  /** The plugins for the tournament of a manifest, which determines the rest. */
  private TournamentFile standIn() {
    List<String> given = new ArrayList<>(options.given());
    if (!formats.orElse(List.of()).isEmpty()) {
      given.add("--format");
    }
    ManifestRun.check(String.valueOf(options.what()), given);
    return TournamentFile.standard()
        .withPlugins(plugins.paths(List.of()))
        .withIsolate(plugins.isIsolated());
  }

  private TournamentFile file() {
    TournamentFile file = options.file(reader);
    return file.withPlugins(plugins.paths(file.plugins()))
        .withIsolate(file.isolate() || plugins.isIsolated())
        .withFormats(formats.orElse(file.formats()));
  }

  /** The cluster to play on; null if it is this machine. */
  private @Nullable ClusterExecutor cluster(TournamentFile file) {
    List<Path> jars = file.plugins().stream().map(Path::of).toList();
    if (on != null && file.isolate()) {
      throw new BadInputException(
          "Plugins cannot be isolated on a cluster; leave out --isolate or --on");
    }
    return on == null ? null : ClusterExecutor.at(on, jars, times.limit());
  }

  private Tournament tournament(TournamentFile file, MatchExecutor executor) {
    Double precision = options.precision();
    LongConsumer restart =
        matches -> Completion.restartIfLong(precision == null ? matches : Long.MAX_VALUE);
    boolean traced = program != null && program.isDebug();
    // The executor first: the time limit applies to the one that is set by then.
    Tournament tournament =
        Tournament.of(file)
            .executor(executor)
            .listener(new ProgressDisplay(terminal, traced, restart))
            .command(options.command(plugins));
    Double kappa = options.kappa();
    tournament = kappa == null ? tournament : tournament.kappa(kappa);
    RankBy by = options.rankBy();
    tournament = by == null ? tournament : tournament.rankBy(by);
    return times.applyTo(precision == null ? tournament : tournament.precision(precision));
  }

  private ResultsOptions results() {
    ResultsOptions results =
        out == null ? ResultsOptions.under(RESULTS) : ResultsOptions.in(out).fieldsUnder(RESULTS);
    results = anew ? results.anew() : results;
    if (rowsFormat == RowsFormat.PARQUET && !rows) {
      throw new BadInputException("--rows-format is for rows; add --rows");
    }
    results = rows ? results.withRows() : results;
    results = rowsFormat == RowsFormat.PARQUET ? results.withParquet() : results;
    results = results.typed(program == null ? "" : program.typed());
    return force ? results.overwriting() : results;
  }

  /** After a stop there is little time: the program may be killed in ten seconds. */
  private void printPlaces(TournamentResult result) {
    for (RankingPosition place : result.placesByDurability()) {
      terminal
          .out()
          .println(
              PortableText.format(
                  "%4d %s %.3f", place.rank(), place.name(), place.score().value()));
    }
    String folder = ShellWord.quoted(String.valueOf(result.folder().orElse(RESULTS)));
    terminal
        .out()
        .println(
            PortableText.format(
                "%,d matches (partial), durability as partners choose. The same command goes on; the report so"
                    + " far: %s report %s",
                result.matches(), Servanda.COMMAND, folder));
  }

  private void print(TournamentResult result) {
    if (!result.isComplete() && result.isLarge()) {
      printPlaces(result);
      return;
    }
    Report report = result.summary();
    ranking.print(report, terminal);
    Set<String> newcomers = result.design().orElseThrow().newcomers();
    for (String newcomer : newcomers) {
      report
          .findings()
          .placement(newcomer)
          .ifPresent(place -> WrappedText.print(terminal, "", "  ", PlacementText.of(place)));
    }
    Path folder = result.folder().orElse(RESULTS);
    Path page = folder.resolve("index.html");
    terminal.out().println("Results: " + (result.files().contains(page) ? page : folder));
  }
}
