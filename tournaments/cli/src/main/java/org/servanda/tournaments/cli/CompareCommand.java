package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.page.ComparisonPage;
import org.servanda.reports.ranking.RankChange;
import org.servanda.reports.site.SiteTable;
import org.servanda.tournaments.TournamentResult;
import org.servanda.tournaments.cli.option.KappaOption;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.cli.terminal.WrappedText;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.UserFiles;
import org.servanda.tournaments.results.Manifest;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares rankings of several tournaments. */
@Command(
    name = "compare",
    description = {
      "Compare the rankings of stored results by durability where partners choose: what changed, and"
          + " by how much.",
      "The first is compared with each of the others. If both have the same seed, repetitions and"
          + " scenarios, they used the same random numbers, and intervals are those of paired"
          + " differences.",
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
      description = "At least two folders written by 'run'.")
  private List<Path> folders = new ArrayList<>();

  @Mixin private KappaOption kappa = new KappaOption();

  @Option(
      names = "--out",
      paramLabel = "FILE.html",
      description = "Also write the comparison as a page.")
  private @Nullable Path out;

  /** Columns taken by everything but the name. */
  private static final int NUMBERS = 56;

  private static final String HEAD = "  before   after  change, 95 % interval";
  private static final String NARROW_HEAD = ", before, after\n  change, 95 % interval";

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
              "A comparison needs at least two folders of results; name another besides '%s'",
              folders.get(0)));
    }
    if (out != null) {
      UserFiles.prepare(out);
    }
    StrategyCatalogue nobody = new StrategyCatalogue(List.of(), List.of());
    TournamentResult first = TournamentResult.read(folders.get(0), nobody);
    List<ComparisonPage.Part> parts = new ArrayList<>();
    List<TournamentResult> all = new ArrayList<>(List.of(kappa.applyTo(first)));
    for (Path folder : folders.subList(1, folders.size())) {
      TournamentResult other = TournamentResult.read(folder, nobody);
      boolean paired = other.isPairedWith(first);
      TournamentResult chosen = kappa.applyTo(other);
      List<RankChange> moves = chosen.changesSince(first);
      if (moves.isEmpty()) {
        throw new BadInputException(
            PortableText.format(
                "'%s' and '%s' have no strategy in common", folders.get(0), folder));
      }
      ComparisonPage.Part part =
          new ComparisonPage.Part(
              title(first, other, folders.get(0)),
              title(other, first, folder),
              chosen.choiceSince(first),
              paired,
              moves);
      parts.add(part);
      all.add(chosen);
      print(part);
    }
    if (out != null) {
      SiteTable table =
          SiteTable.of(titles(all), all.stream().map(TournamentResult::ranking).toList());
      write(out, ComparisonPage.render(new ComparisonPage.Content(parts, table)));
    }
    return Servanda.DONE;
  }

  /** The tournament's title; with its folder if both have the same. */
  private static String title(TournamentResult result, TournamentResult other, Path folder) {
    String title = title(result);
    return title.equals(title(other)) ? title + " (" + folder + ")" : title;
  }

  /** Titles, each with its folder where several have the same. */
  private List<String> titles(List<TournamentResult> all) {
    List<String> titles = all.stream().map(CompareCommand::title).toList();
    List<String> told = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      String title = titles.get(i);
      boolean alone = Collections.frequency(titles, title) == 1;
      told.add(alone ? title : title + " (" + folders.get(i) + ")");
    }
    return told;
  }

  private static String title(TournamentResult result) {
    Manifest manifest = result.manifest();
    return manifest.scenarios().stream()
        .filter(played -> played.id().equals(manifest.name()))
        .map(played -> new ScenarioLibrary().read(played.id(), played.text()))
        .map(entry -> entry.scenario().title())
        .findFirst()
        .orElse(manifest.name());
  }

  private void print(ComparisonPage.Part part) {
    WrappedText.say(terminal, part.summary());
    int widest = part.moves().stream().mapToInt(m -> m.name().length()).max().orElse(8);
    int name = Math.max(8, widest);
    boolean fits = name + NUMBERS <= terminal.width();
    String head = wide("strategy", name);
    terminal.out().println(fits ? head + "      rank" + HEAD : "strategy\n  rank" + NARROW_HEAD);
    part.moves().forEach(move -> terminal.out().println(line(move, name, fits)));
    terminal.out().println("* the interval excludes 0");
  }

  /** A strategy's change; on a narrow terminal its name, whole, has a line of its own. */
  private static String line(RankChange move, int name, boolean fits) {
    return PortableText.format(
        fits ? "%s %4d > %-2d %7.3f %7.3f  %s" : "%s%n  %d > %d %.3f %.3f%n  %s",
        fits ? wide(move.name(), name) : move.name(),
        move.rankBefore(),
        move.rankAfter(),
        move.before(),
        move.after(),
        PortableText.format(
            "%+.3f (%+.3f to %+.3f)%s",
            move.difference().value(),
            move.difference().low(),
            move.difference().high(),
            move.isSure() ? " *" : ""));
  }

  private static String wide(String name, int columns) {
    return name + " ".repeat(columns - name.length());
  }

  private void write(Path file, String page) {
    UserFiles.write(file, page);
    terminal.out().println("Page: " + file);
  }
}
