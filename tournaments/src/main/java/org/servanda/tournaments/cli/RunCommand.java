package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.plugin.Catalogue;
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
import org.servanda.tournaments.store.Manifest;
import org.servanda.tournaments.store.ResultsFolder;
import org.servanda.tournaments.store.Schemas;
import org.servanda.tournaments.store.TallyFile;
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
    TournamentFile file = said.file(reader);
    List<ReportFormat> wanted = formats.orElse(file.formats());
    MatchExecutor executor = executors.apply(threads.get());
    Double precision = said.precision();
    catalogue = plugins.catalogue(file.plugins().stream().map(Path::of).toList());
    Design design = new Planner(library).plan(file, catalogue);
    ResultsFolder results = new ResultsFolder(out == null ? Path.of(RESULTS, design.name()) : out);
    Interrupts interrupts = new Interrupts();
    try {
      return play(new Course(terminal, executor, interrupts, design, precision), results, wanted);
    } finally {
      interrupts.close();
    }
  }

  private int play(Course course, ResultsFolder results, List<ReportFormat> wanted) {
    TallyFile store = new TallyFile(results.path());
    if (!anew) {
      course.setOut(store.known(course.design()));
    }
    Design aim = course.design();
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
    return ResultsFolder.manifest(design, Version.number(), said.command(), matches);
  }
}
