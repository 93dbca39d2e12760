package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.page.ComparisonPage;
import org.servanda.reports.ranking.RankChange;
import org.servanda.tournaments.TournamentResult;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.cli.terminal.WrappedText;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.UserFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what moved between tournaments. */
@Command(
    name = "compare",
    description = {
      "Tell what moved in the ranking between stored results, and by how much.",
      "The first is held against each of the others. Where they share seed, repetitions and"
          + " scenarios, chance was the same in both and intervals are of paired differences.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  servanda compare results/before results/after",
      "  servanda compare results/korea-2018 results/mine --out moved.html"
    })
final class CompareCommand implements CliCommand {
  @Parameters(
      arity = "1..*",
      paramLabel = "RESULTS",
      description = "Folders that 'run' wrote, at least two.")
  private List<Path> folders = new ArrayList<>();

  @Option(names = "--out", paramLabel = "FILE.html", description = "Write a page of it, too.")
  private @Nullable Path out;

  private final Terminal terminal;

  @Inject
  CompareCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (folders.size() < 2) {
      throw new BadInputException(
          PortableText.format(
              "One folder of results is held against others: name another beside '%s'",
              folders.get(0)));
    }
    if (out != null) {
      UserFiles.prepare(out);
    }
    StrategyCatalogue nobody = new StrategyCatalogue(List.of(), List.of());
    TournamentResult first = TournamentResult.read(folders.get(0), nobody);
    List<ComparisonPage.Part> parts = new ArrayList<>();
    for (Path folder : folders.subList(1, folders.size())) {
      TournamentResult other = TournamentResult.read(folder, nobody);
      boolean paired = other.isPairedWith(first);
      List<RankChange> moves = other.changesSince(first);
      if (moves.isEmpty()) {
        throw new BadInputException(
            PortableText.format(
                "'%s' and '%s' have no strategy in common", folders.get(0), folder));
      }
      ComparisonPage.Part part =
          new ComparisonPage.Part(folders.get(0).toString(), folder.toString(), paired, moves);
      parts.add(part);
      tell(part);
    }
    if (out != null) {
      write(out, ComparisonPage.render(parts));
    }
    return Servanda.DONE;
  }

  private void tell(ComparisonPage.Part part) {
    WrappedText.say(terminal, part.summary());
    int widest = part.moves().stream().mapToInt(m -> m.name().length()).max().orElse(8);
    int name = Math.max(8, Math.min(widest, terminal.width() - 48));
    terminal
        .out()
        .print(
            PortableText.format(
                "%s %9s %7s %7s  %s%n",
                wide("strategy", name), "rank", "before", "after", "moved, 95 % interval"));
    for (RankChange move : part.moves()) {
      terminal
          .out()
          .print(
              PortableText.format(
                  "%s %4d > %-2d %7.3f %7.3f  %+.3f (%+.3f to %+.3f)%s%n",
                  wide(move.name(), name),
                  move.rankBefore(),
                  move.rankAfter(),
                  move.before(),
                  move.after(),
                  move.difference().value(),
                  move.difference().low(),
                  move.difference().high(),
                  move.isSure() ? " *" : ""));
    }
    terminal.out().println("* the interval leaves out 0");
  }

  /** A name filled up with spaces, or cut off. */
  private static String wide(String name, int columns) {
    return name.length() <= columns
        ? name + " ".repeat(columns - name.length())
        : name.substring(0, columns);
  }

  private void write(Path file, String page) {
    UserFiles.write(file, page);
    terminal.out().println("Page: " + file);
  }
}
