package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.World;
import org.servanda.engine.spi.Card;
import org.servanda.reports.analysis.Findings;
import org.servanda.reports.analysis.Pair;
import org.servanda.reports.analysis.Tally;
import org.servanda.reports.format.Formats;
import org.servanda.reports.format.Report;
import org.servanda.reports.format.ReportFormat;
import org.servanda.reports.format.TerminalRanking;
import org.servanda.tournaments.design.Design;
import org.servanda.tournaments.design.Planner;
import org.servanda.tournaments.design.TournamentFile;
import org.servanda.tournaments.design.TournamentReader;
import org.servanda.tournaments.execution.MatchExecutor;
import org.servanda.tournaments.execution.Replays;
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
    List<ReportFormat> wanted = formats(file);
    int pool = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (pool < 1) {
      throw new BadInputException("--threads is %d, but must be at least 1".formatted(pool));
    }
    Design design =
        new Planner(library)
            .plan(file, plugins.catalogue(file.plugins().stream().map(Path::of).toList()));
    Path folder = out == null ? Path.of(RESULTS, design.name()) : out;
    ResultsFolder results = new ResultsFolder(folder);
    results.prepare(
        ResultsFolder.manifest(design, Version.number(), design.matches()),
        design.newcomers(),
        force);
    return play(design, results, executors.apply(pool), wanted);
  }

  private int play(
      Design design, ResultsFolder results, MatchExecutor executor, List<ReportFormat> wanted) {
    Tally tally = anew ? new Tally() : known(design, results.path());
    Design rest = design.without(tally.pairs().keySet());
    tellKnown(design, rest);
    Watch watch = new Watch(terminal, rest.matches());
    Interrupts interrupts = new Interrupts(watch);
    try {
      tally.add(executor.play(rest, watch));
      watch.close();
      if (watch.isStopped()) {
        terminal.err().println("servanda: stopped: " + watch.reason());
      }
      if (tally.matches() == 0) {
        return Servanda.FAILED;
      }
      new TallyFile(results.path()).write(design, tally);
      report(design, results, tally, wanted);
      return watch.isStopped() ? Servanda.FAILED : Servanda.DONE;
    } finally {
      watch.close();
      interrupts.close();
    }
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
    Manifest manifest = ResultsFolder.manifest(design, Version.number(), tally.matches());
    Report report = report(design, tally);
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

  private Report report(Design design, Tally tally) {
    Findings findings = Findings.of(tally, design.seed());
    return new Report(
        design.name(),
        Version.number(),
        command(),
        tally.matches() == design.matches(),
        design.seed(),
        design.repetitions(),
        design.scenarios().stream()
            .map(ScenarioLibrary.Entry::scenario)
            .map(
                s ->
                    new Report.ScenarioNote(
                        s.id(),
                        s.title(),
                        s.summary(),
                        (double) s.world().rounds() / World.ROUNDS_PER_YEAR))
            .toList(),
        design.entrants().stream()
            .map(
                e -> {
                  Card card = e.strategy().card();
                  return new Report.EntrantNote(
                      e.name(),
                      card.family(),
                      card.portrait(),
                      card.bargains(),
                      card.keeps(),
                      card.source().toString());
                })
            .toList(),
        findings,
        Replays.of(design, findings));
  }

  /** The command line that plays this again: only what was said and matters to the result. */
  private String command() {
    StringBuilder command = new StringBuilder("servanda run");
    if (what != null) {
      command.append(' ').append(what);
    }
    option(command, "--strategies", String.join(",", strategies));
    option(command, "--without", String.join(",", without));
    option(command, "--only", String.join(",", only));
    option(command, "--repetitions", repetitions == null ? "" : repetitions.toString());
    option(command, "--seed", seed == null ? "" : seed.toString());
    return command.toString();
  }

  private static void option(StringBuilder command, String name, String value) {
    if (!value.isEmpty()) {
      boolean quote = value.contains("(") || value.contains(" ");
      command.append(' ').append(name).append(' ');
      command.append(quote ? "'" + value + "'" : value);
    }
  }

  private List<ReportFormat> formats(TournamentFile file) {
    List<String> ids = formats.isEmpty() ? file.formats() : formats;
    if (ids.isEmpty()) {
      return Formats.all();
    }
    try {
      return ids.stream().map(Formats::byId).toList();
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()), e);
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
            seed == null ? said.seed() : seed,
            said.plugins(),
            said.formats());
    if (file.repetitions() < 1) {
      throw new BadInputException(
          "--repetitions is %d, but must be at least 1".formatted(file.repetitions()));
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
