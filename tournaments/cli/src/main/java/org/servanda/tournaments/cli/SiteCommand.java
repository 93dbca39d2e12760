package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.findings.Report;
import org.servanda.reports.page.SitePages;
import org.servanda.tournaments.TournamentResult;
import org.servanda.tournaments.cli.option.PluginOption;
import org.servanda.tournaments.cli.terminal.ShellWord;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.UserFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Combines several tournaments into a site. */
@Command(
    name = "site",
    description = {
      "Combine stored results into a static site.",
      "The site has an index that shows which strategy lasts in which tournament, a folder with a"
          + " stable address for each, a search box and feeds (Atom and JSON)."
          + " Any static host can serve it. In the distribution the site also has live.html, on which"
          + " a visitor watches matches and leads one side; its pages link there.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Examples:", "  servanda site results/* --out public"})
final class SiteCommand implements CliCommand {
  /** The files of a report: not the stored sums, which only the program reads. */
  private static final Pattern REPORT =
      Pattern.compile(
          "index\\.html|manifest\\.json|results\\.json|CITATION\\.cff|[a-z-]+\\.csv"
              + "|figures/[\\w-]+\\.svg|tables/[\\w-]+\\.(md|tex)");

  private static final int REPORT_DEPTH = 2;

  @Parameters(arity = "1..*", paramLabel = "RESULTS", description = "Folders written by 'run'.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder to write to.")
  private Path out = Path.of("");

  @Option(
      names = "--title",
      paramLabel = "T",
      defaultValue = "Tournaments of leaders",
      description = "The title of the site; default: '${DEFAULT-VALUE}'.")
  private String title = "";

  @Mixin private PluginOption plugins = new PluginOption();

  private final Terminal terminal;

  @Inject
  SiteCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Optional<String> live = LiveCommand.page();
    StrategyCatalogue catalogue = plugins.catalogue(List.of());
    TreeMap<String, SitePages.Entry> entries = new TreeMap<>();
    try {
      for (Path folder : folders) {
        if (Files.isSymbolicLink(folder)) {
          throw new BadInputException(
              PortableText.format("'%s' is a link; name the folder it points to", folder));
        }
        Report report = TournamentResult.read(folder, catalogue).summary();
        String address = SitePages.address(name(folder));
        if (entries.put(address, new SitePages.Entry(address, report)) != null) {
          throw new BadInputException(
              PortableText.format("Two of the folders are named '%s'; rename one", address));
        }
        copy(folder, out.resolve(address), live.isPresent());
      }
      for (Map.Entry<String, String> file :
          SitePages.files(title, List.copyOf(entries.values()), live.isPresent()).entrySet()) {
        Files.writeString(out.resolve(file.getKey()), file.getValue());
      }
      if (live.isPresent()) {
        Files.writeString(out.resolve(LiveCommand.FILE), live.get());
      }
    } catch (IOException e) {
      throw UserFiles.unwritable(out, e);
    }
    String what = entries.size() == 1 ? "tournament" : "tournaments";
    terminal
        .out()
        .print(PortableText.format("%d %s: %s%n", entries.size(), what, out.resolve("index.html")));
    return Servanda.DONE;
  }

  private static String name(Path folder) {
    return Objects.requireNonNull(folder.toAbsolutePath().normalize().getFileName()).toString();
  }

  /**
   * Copies the files that a report consists of. Links, and what else lies there, stay behind.
   *
   * @param live whether the page is to link the site's live page
   */
  private static void copy(Path from, Path to, boolean live) throws IOException {
    try (Stream<Path> files = Files.walk(from, REPORT_DEPTH)) {
      for (Path file : files.filter(SiteCommand::isFile).sorted().toList()) {
        String name = from.relativize(file).toString().replace('\\', '/');
        if (REPORT.matcher(name).matches()) {
          Path target = to.resolve(name);
          Files.createDirectories(Objects.requireNonNull(target.toAbsolutePath().getParent()));
          if (name.equals("index.html")) {
            String page = checkedPage(file);
            Files.writeString(target, live ? SitePages.withLive(page) : page);
          } else {
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
    }
  }

  private static boolean isFile(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static String checkedPage(Path file) throws IOException {
    String page = Files.readString(file);
    if (page.contains(SitePages.MADE_BY)) {
      return page;
    }
    throw new BadInputException(
        PortableText.format(
            "'%s' is not a page that this program made; make it again with '%s report %s'",
            file, Servanda.COMMAND, ShellWord.quoted(file.resolveSibling(""))));
  }
}
