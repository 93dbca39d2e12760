package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.reports.findings.Report;
import org.servanda.reports.format.ReportFormat;
import org.servanda.reports.table.TerminalRanking;
import org.servanda.reports.tally.Tally;
import org.servanda.tournaments.cli.terminal.CancelSignal;
import org.servanda.tournaments.cli.terminal.ProgressDisplay;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.cli.terminal.WrappedText;
import org.servanda.tournaments.design.CaseNamesakes;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.design.TournamentFile;
import org.servanda.tournaments.design.TournamentFileReader;
import org.servanda.tournaments.design.TournamentPlanner;
import org.servanda.tournaments.execution.MatchExecutor;
import org.servanda.tournaments.io.JsonSchemas;
import org.servanda.tournaments.results.Manifest;
import org.servanda.tournaments.results.ReportAssembler;
import org.servanda.tournaments.results.ResultsFolder;
import org.servanda.tournaments.results.ServandaVersion;
import org.servanda.tournaments.results.TallyStore;
import org.servanda.tournaments.results.TournamentRun;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
      "  servanda run reference-dyad --strategies reciprocal,wily --repetitions 1000",
      "  servanda run my-tournament.yaml --out results/mine",
      "  servanda run --only acme.patient --plugins patient.jar"
    })
final class RunCommand implements CliCommand {
  private static final String RESULTS = "results";

  @Mixin private TournamentOptions said = new TournamentOptions();

  @Mixin private ThreadsOption threads = new ThreadsOption();

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

  @Mixin private FormatOption formats = new FormatOption();

  @Option(
      names = "--schema",
      description = "Print the JSON Schema of tournament files, for editors.")
  private boolean schema;

  @Mixin private PluginOption plugins = new PluginOption();

  private StrategyCatalogue catalogue = new StrategyCatalogue(List.of(), List.of());
  private final Terminal terminal;
  private final ScenarioLibrary library;
  private final TournamentFileReader reader;
  private final IntFunction<MatchExecutor> executors;

  @Inject
  RunCommand(
      Terminal terminal,
      ScenarioLibrary library,
      TournamentFileReader reader,
      IntFunction<MatchExecutor> executors) {
    this.terminal = terminal;
    this.library = library;
    this.reader = reader;
    this.executors = executors;
  }

  @Override
  public Integer call() {
    if (schema) {
      terminal.out().println(JsonSchemas.of(TournamentFile.class).toPrettyString());
      return Servanda.DONE;
    }
    TournamentFile file = said.file(reader);
    List<ReportFormat> wanted = formats.orElse(file.formats());
    MatchExecutor executor = executors.apply(threads.get());
    Double precision = said.precision();
    catalogue = plugins.catalogue(file.plugins().stream().map(Path::of).toList());
    TournamentDesign design = new TournamentPlanner(library).plan(file, catalogue);
    tellNamesakes(file, design);
    ResultsFolder results = new ResultsFolder(out == null ? Path.of(RESULTS, design.name()) : out);
    CancelSignal interrupts = new CancelSignal();
    try {
      return play(
          new TournamentRun(
              executor,
              new ProgressDisplay(terminal),
              interrupts.cancellation(),
              design,
              precision),
          results,
          wanted);
    } finally {
      interrupts.close();
    }
  }

  private void tellNamesakes(TournamentFile file, TournamentDesign design) {
    List<String> entries = Stream.concat(file.strategies().stream(), file.only().stream()).toList();
    design.scenarios().stream()
        .flatMap(entry -> CaseNamesakes.notices(entry.scenario(), entries, catalogue).stream())
        .distinct()
        .forEach(terminal::complain);
  }

  private int play(TournamentRun course, ResultsFolder results, List<ReportFormat> wanted) {
    TallyStore store = new TallyStore(results.path());
    if (!anew) {
      course.setOut(store.known(course.design()));
    }
    TournamentDesign aim = course.design();
    results.prepare(manifest(aim, aim.matches()), aim.newcomers(), said.precision() != null, force);
    if (!anew) {
      course.takeOver(results.path(), Path.of(RESULTS, aim.fieldName()));
    }
    course.play();
    if (course.tally().matches() == 0) {
      return Servanda.FAILED;
    }
    store.write(course.design(), course.kept(), course.looks());
    report(course.design(), results, course.tally(), wanted);
    return course.isStopped() ? Servanda.FAILED : Servanda.DONE;
  }

  private void report(
      TournamentDesign design, ResultsFolder results, Tally tally, List<ReportFormat> wanted) {
    Manifest manifest = manifest(design, tally.matches());
    Report report = new ReportAssembler(library, catalogue).report(manifest, tally, design);
    results.write(manifest, report, wanted);
    terminal
        .out()
        .print(
            TerminalRanking.render(
                report, terminal.width(), terminal.unicode(), terminal.colours()));
    for (String newcomer : design.newcomers()) {
      WrappedText.print(terminal, "", "  ", PlacementText.of(newcomer, report.findings()));
    }
    Path page = results.path().resolve("index.html");
    boolean hasPage = wanted.stream().anyMatch(format -> format.id().equals("html"));
    terminal.out().println("Results: " + (hasPage ? page : results.path()));
  }

  private Manifest manifest(TournamentDesign design, long matches) {
    return ResultsFolder.manifest(design, ServandaVersion.number(), said.command(), matches);
  }
}
