package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servanda.reports.findings.Report;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.results.ReportAssembler;
import org.servanda.tournaments.results.ResultsFolder;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the report of stored results anew. */
@Command(
    name = "report",
    description = {"Write the report of stored results anew, in some formats or all.", ""},
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  servanda report results/korea-2018",
      "  servanda report results/korea-2018 --format latex,svg --out paper"
    })
final class ReportCommand implements CliCommand {
  @Parameters(index = "0", paramLabel = "RESULTS", description = "A folder that 'run' wrote.")
  private Path folder = Path.of("");

  @Mixin private FormatOption formats = new FormatOption();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where it goes; by default into the same folder.")
  private @Nullable Path out;

  @Mixin private PluginOption plugins = new PluginOption();

  private final Terminal terminal;
  private final ScenarioLibrary library;

  @Inject
  ReportCommand(Terminal terminal, ScenarioLibrary library) {
    this.terminal = terminal;
    this.library = library;
  }

  @Override
  public Integer call() {
    ReportAssembler.Stored stored = ReportAssembler.Stored.in(folder);
    Report report = new ReportAssembler(library, plugins.catalogue(List.of())).report(stored);
    ResultsFolder target = new ResultsFolder(out == null ? folder : out);
    target.prepare(stored.manifest(), Set.of(), false, true);
    Set<Path> written = target.write(stored.manifest(), report, formats.orElse(List.of()));
    written.forEach(terminal.out()::println);
    return Servanda.DONE;
  }
}
