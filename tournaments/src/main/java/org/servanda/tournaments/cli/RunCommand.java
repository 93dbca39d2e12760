package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.plugin.Catalogue;
import org.servanda.reports.analysis.tally.Pair;
import org.servanda.reports.analysis.tally.Tally;
import org.servanda.reports.format.Report;
import org.servanda.reports.format.ReportFormat;
import org.servanda.reports.format.TerminalRanking;
import org.servanda.tournaments.design.Design;
import org.servanda.tournaments.design.Planner;
import org.servanda.tournaments.design.TournamentFile;
import org.servanda.tournaments.design.TournamentReader;
import org.servanda.tournaments.execution.MatchExecutor;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import org.servanda.tournaments.store.BadInputException;
import org.servanda.tournaments.store.Manifest;
import org.servanda.tournaments.store.ResultsFolder;
import org.servanda.tournaments.store.Schemas;
import org.servanda.tournaments.store.TallyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays a tournament, shows the ranking and writes the results. */
@Command(
    name = "run",
    description = {
      "Play a tournament: everybody against everybody, at both seats, again and again.",
      "With nothing else said, all built-in leaders play Korea 2018.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  servanda run",
      "  servanda run reference-dyad --strategies reciprocal,wily,grim --repetitions 1000",
      "  servanda run my-tournament.yaml --out results/mine",
      "  servanda run --only acme.patient --plugins patient.jar"
    })
final class RunCommand implements CliCommand {
  private static final String RESULTS = "results";

  /** How many times the repetitions asked for are played for the sake of precision. */
  private static final int MOST_TIMES = 50;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "TOURNAMENT.yaml|SCENARIO",
      description = "A tournament file, a scenario file, or the id of a scenario.")
  private @Nullable String what;

  @Option(
      names = "--strategies",
      paramLabel = "A,B",
      description =
          "Who plays; 'all' is the default field, 'rules' the classical rules, 'tactics' the"
              + " bargaining tactics.")
  private List<String> strategies = new ArrayList<>();

  @Option(names = "--without", paramLabel = "A,B", description = "Who of these does not play.")
  private List<String> without = new ArrayList<>();

  @Option(
      names = "--only",
      paramLabel = "A,B",
      description =
          "Play only the matches of these against the field, and tell their place in the ranking."
              + " The field's own are played if they are not in its results yet.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--repetitions",
      paramLabel = "N",
      description = "Matches of each pair of seats in each scenario.")
  private @Nullable Integer repetitions;

  @Option(
      names = "--precision",
      paramLabel = "P",
      description =
          "Play on until every 95 %% interval of durability is at most this wide to either side,"
              + " or say what that would take.")
  private @Nullable Double precision;

  @Option(
      names = "--seasons",
      paramLabel = "N",
      description = "Play all that so often, each party's record carrying over.")
  private @Nullable Integer seasons;

  @Option(names = "--seed", paramLabel = "S", description = "The seed of all chance.")
  private @Nullable Long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads; by default all cores. Results do not depend on it.")
  private @Nullable Integer threads;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where results go; by default results/<name>.")
  private @Nullable Path out;

  @Option(names = "--force", description = "Overwrite another tournament's results there.")
  private boolean force;

  @Option(
      names = "--anew",
      description = "Play every match, also those whose results are kept from before.")
  private boolean anew;

  @Option(
      names = "--format",
      paramLabel = "F,G",
      split = ",",
      description = "How results are written; by default in every format.")
  private List<String> formats = new ArrayList<>();

  @Option(
      names = "--schema",
      description = "Print the JSON Schema of tournament files, for editors.")
  private boolean schema;

  @Mixin private PluginOption plugins = new PluginOption();

  private Catalogue catalogue = new Catalogue(List.of(), List.of());
  private final Terminal terminal;
  private final ScenarioLibrary library;
  private final TournamentReader reader;
  private final IntFunction<MatchExecutor> executors;

  @Inject
  RunCommand(
      Terminal terminal,
      ScenarioLibrary library,
      TournamentReader reader,
      IntFunction<MatchExecutor> executors) {
    this.terminal = terminal;
    this.library = library;
    this.reader = reader;
    this.executors = executors;
  }

  @Override
  public Integer call() {
    if (schema) {
      terminal.out().println(Schemas.of(TournamentFile.class).toPrettyString());
      return Servanda.DONE;
    }
    TournamentFile file = file();
    List<ReportFormat> wanted = Reporting.formats(formats.isEmpty() ? file.formats() : formats);
    int pool = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (precision != null && !(precision > 0)) {
      throw new BadInputException(
          "--precision is %s, but must be above 0, such as 0.01".formatted(precision));
    }
    if (pool < 1) {
      throw new BadInputException("--threads is %d, but must be at least 1".formatted(pool));
    }
    catalogue = plugins.catalogue(file.plugins().stream().map(Path::of).toList());
    Design design = new Planner(library).plan(file, catalogue);
    Path folder = out == null ? Path.of(RESULTS, design.name()) : out;
    ResultsFolder results = new ResultsFolder(folder);
    results.prepare(manifest(design, design.matches()), design.newcomers(), force);
    return play(design, results, executors.apply(pool), wanted);
  }

  private int play(
      Design design, ResultsFolder results, MatchExecutor executor, List<ReportFormat> wanted) {
    Interrupts interrupts = new Interrupts();
    try {
      return play(design, results, executor, interrupts, wanted);
    } finally {
      interrupts.close();
    }
  }

  private int play(
      Design design,
      ResultsFolder results,
      MatchExecutor executor,
      Interrupts interrupts,
      List<ReportFormat> wanted) {
    Tally tally = anew ? new Tally() : known(design, results.path());
    Design rest = design.beyond(tally);
    tellKnown(design, rest);
    Watch watch = play(rest, tally, executor, interrupts);
    Design played = design;
    while (!watch.isStopped() && precision != null) {
      double widest = Precision.widest(tally, design.seed());
      int enough = Precision.repetitions(played.repetitions(), widest, precision);
      if (enough <= played.repetitions()) {
        break;
      }
      if (enough > MOST_TIMES * (long) design.repetitions()) {
        terminal.err().println(Precision.tooDear(widest, precision, enough));
        break;
      }
      terminal.err().println(Precision.goesOn(widest, enough));
      played = design.repeated(enough);
      watch = play(played.beyond(tally), tally, executor, interrupts);
    }
    if (tally.matches() == 0) {
      return Servanda.FAILED;
    }
    int all = played.repetitions();
    Tally kept = watch.hasGaps() ? tally.only(pair -> tally.matches(pair) == all) : tally;
    new TallyFile(results.path()).write(played, kept);
    report(played, results, tally, wanted);
    return watch.isStopped() ? Servanda.FAILED : Servanda.DONE;
  }

  /** Plays, and tells how that went. */
  private Watch play(Design design, Tally tally, MatchExecutor executor, Interrupts interrupts) {
    Watch watch = new Watch(terminal, design.matches());
    interrupts.watch(watch);
    try {
      tally.add(executor.play(design, watch));
    } finally {
      watch.close();
    }
    if (watch.isStopped()) {
      terminal.err().println("servanda: stopped: " + watch.reason());
    }
    return watch;
  }

  /** What need not be played again: from the same folder, or that of the field alone. */
  private static Tally known(Design design, Path folder) {
    Tally known = new TallyFile(folder).reusable(design);
    Path field = Path.of(RESULTS, design.fieldName());
    if (!design.newcomers().isEmpty() && !field.equals(folder)) {
      Tally more = new TallyFile(field).reusable(design);
      Set<Pair> here = Set.copyOf(known.pairs().keySet());
      known.add(more.only(pair -> !here.contains(pair)));
    }
    return known;
  }

  private void tellKnown(Design design, Design rest) {
    long known = design.matches() - rest.matches();
    if (known > 0) {
      terminal
          .err()
          .printf(
              "servanda: %,d of %,d matches are known from before; %,d to play%n",
              known, design.matches(), rest.matches());
    } else if (!design.newcomers().isEmpty()) {
      terminal
          .err()
          .printf(
              "servanda: the field's own matches are played too, this once: they are not in %s%n",
              Path.of(RESULTS, design.fieldName()));
    }
  }

  private void report(
      Design design, ResultsFolder results, Tally tally, List<ReportFormat> wanted) {
    Manifest manifest = manifest(design, tally.matches());
    Report report = new Reporting(library, catalogue).report(manifest, tally, design);
    results.write(manifest, report, wanted);
    terminal
        .out()
        .print(
            TerminalRanking.render(
                report, terminal.width(), terminal.unicode(), terminal.colours()));
    for (String newcomer : design.newcomers()) {
      Text.print(terminal, "", "  ", Place.of(newcomer, report.findings()));
    }
    Path page = results.path().resolve("index.html");
    boolean hasPage = wanted.stream().anyMatch(format -> format.id().equals("html"));
    terminal.out().println("Results: " + (hasPage ? page : results.path()));
  }

  private Manifest manifest(Design design, long matches) {
    return ResultsFolder.manifest(design, Version.number(), command(), matches);
  }

  /** The command line that plays this again: only what was said and matters to the result. */
  private String command() {
    StringBuilder command = new StringBuilder("servanda run");
    if (what != null) {
      command.append(' ').append(what);
    }
    option(command, "--strategies", listed(strategies));
    option(command, "--without", listed(without));
    option(command, "--only", listed(only));
    option(command, "--repetitions", repetitions == null ? "" : repetitions.toString());
    option(command, "--seasons", seasons == null ? "" : seasons.toString());
    option(command, "--precision", precision == null ? "" : precision.toString());
    option(command, "--seed", seed == null ? "" : seed.toString());
    return command.toString();
  }

  /** In order, since the order in which they were listed changes nothing. */
  private static String listed(List<String> names) {
    return String.join(",", Names.split(names).stream().sorted().toList());
  }

  private static void option(StringBuilder command, String name, String value) {
    if (!value.isEmpty()) {
      boolean quote = value.contains("(") || value.contains(" ");
      command.append(' ').append(name).append(' ');
      command.append(quote ? "'" + value + "'" : value);
    }
  }

  /** What the file says, and the command line before it. */
  private TournamentFile file() {
    TournamentFile said = read();
    TournamentFile file =
        new TournamentFile(
            said.name(),
            said.scenarios(),
            strategies.isEmpty() ? said.strategies() : Names.split(strategies),
            without.isEmpty() ? said.without() : Names.split(without),
            only.isEmpty() ? said.only() : Names.split(only),
            repetitions == null ? said.repetitions() : repetitions,
            seasons == null ? said.seasons() : seasons,
            seed == null ? said.seed() : seed,
            said.impose(),
            said.vary(),
            said.conditions(),
            said.plugins(),
            said.formats());
    if (file.repetitions() < 1) {
      throw new BadInputException(
          "--repetitions is %d, but must be at least 1".formatted(file.repetitions()));
    }
    if (file.seasons() < 1) {
      throw new BadInputException(
          "--seasons is %d, but must be at least 1".formatted(file.seasons()));
    }
    return file;
  }

  private TournamentFile read() {
    if (what == null) {
      return TournamentFile.standard();
    }
    if (!ScenarioLibrary.looksLikeFile(what)) {
      return TournamentFile.standard().on(what);
    }
    String text = ScenarioLibrary.text(Path.of(what));
    if (Planner.isScenario(text)) {
      return TournamentFile.standard().on(what);
    }
    return reader.read(what, text).relativeTo(Path.of(what).toAbsolutePath().resolveSibling(""));
  }
}
