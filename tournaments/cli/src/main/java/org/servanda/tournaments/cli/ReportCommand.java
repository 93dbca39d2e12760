package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servanda.tournaments.TournamentResult;
import org.servanda.tournaments.cli.option.FormatOption;
import org.servanda.tournaments.cli.option.KappaOption;
import org.servanda.tournaments.cli.option.PluginOption;
import org.servanda.tournaments.cli.option.RankByOption;
import org.servanda.tournaments.cli.option.RankingOption;
import org.servanda.tournaments.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the report of stored results again. */
@Command(
    name = "report",
    description = {"Write the report of stored results again, in some formats or all.", ""},
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  servanda report results/korea-2018",
      "  servanda report results/korea-2018 --kappa 0 --all --out by-lot",
      "  servanda report results/prisoners-dilemma --rank-by eigenmoses --out morality",
      "  servanda report results/korea-2018 --format latex,svg --out paper"
    })
final class ReportCommand implements CliCommand {
  @Parameters(index = "0", paramLabel = "RESULTS", description = "A folder written by 'run'.")
  private Path folder = Path.of("");

  @Mixin private FormatOption formats = new FormatOption();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder to write to; default: the same folder.")
  private @Nullable Path out;

  @Mixin private KappaOption kappa = new KappaOption();

  @Mixin private RankByOption rankBy = new RankByOption();

  @Mixin private RankingOption ranking = new RankingOption();

  @Mixin private PluginOption plugins = new PluginOption();

  private final Terminal terminal;

  @Inject
  ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    TournamentResult result =
        rankBy.applyTo(kappa.applyTo(TournamentResult.read(folder, plugins.catalogue(List.of()))));
    String[] wanted = formats.orElse(List.of()).toArray(String[]::new);
    Set<Path> files = result.writeTo(out == null ? folder : out, wanted);
    ranking.print(result.summary(), terminal);
    files.forEach(terminal.out()::println);
    return Servanda.DONE;
  }
}
