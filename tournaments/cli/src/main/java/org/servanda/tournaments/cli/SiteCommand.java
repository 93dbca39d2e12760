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
import org.servanda.reports.site.CardLinks;
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
          "index\\.html|card\\.png|manifest\\.json|results\\.json|CITATION\\.cff|[a-z-]+\\.csv"
              + "|figures/[\\w-]+\\.svg|tables/[\\w-]+\\.(md|tex)");

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'<>?#]+");
  private static final String SHOWN =
      "A table of how long the agreements of each kind of leader were kept in each tournament.";

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

  @Option(
      names = "--address",
      paramLabel = "URL",
      description = {
        "Where the site will be, such as https://example.org/servanda/. Services that show a"
            + " picture of a shared page want its whole address."
      })
  private String address = "";

  @Mixin private PluginOption plugins = new PluginOption();

  private final Terminal terminal;

  @Inject
  SiteCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String root = root();
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
        String below = SitePages.address(name(folder));
        if (entries.put(below, new SitePages.Entry(below, report)) != null) {
          throw new BadInputException(
              PortableText.format("Two of the folders are named '%s'; rename one", below));
        }
        copy(folder, below, root, live.isPresent());
      }
      writeIndex(List.copyOf(entries.values()), root, live.isPresent());
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

  /** The site's address with a final slash; empty if it is not known. */
  private String root() {
    if (!address.isEmpty() && !ADDRESS.matcher(address).matches()) {
      throw new BadInputException(
          PortableText.format(
              "'%s' is no address of a site; one is https://example.org/servanda/", address));
    }
    return address.isEmpty() || address.endsWith("/") ? address : address + "/";
  }

  private void writeIndex(List<SitePages.Entry> entries, String root, boolean live)
      throws IOException {
    Optional<byte[]> card = SitePages.card(title, entries);
    Path picture = out.resolve(CardLinks.FILE);
    if (card.isPresent()) {
      Files.write(picture, card.get());
    } else {
      Files.deleteIfExists(picture);
    }
    String tags = CardLinks.tags(root, card.isPresent() ? SHOWN : "");
    for (Map.Entry<String, String> file : SitePages.files(title, entries, live, tags).entrySet()) {
      Files.writeString(out.resolve(file.getKey()), file.getValue());
    }
  }

  private static String name(Path folder) {
    return Objects.requireNonNull(folder.toAbsolutePath().normalize().getFileName()).toString();
  }

  /**
   * Copies the files that a report consists of. Links, and what else lies there, stay behind.
   *
   * @param below the report's folder in the site
   * @param root the site's address with a final slash; empty if it is not known
   * @param live whether the page is to link the site's live page
   */
  private void copy(Path from, String below, String root, boolean live) throws IOException {
    Path to = out.resolve(below);
    boolean card = isFile(from.resolve(CardLinks.FILE));
    String folder = root.isEmpty() ? "" : root + below + "/";
    try (Stream<Path> files = Files.walk(from, REPORT_DEPTH)) {
      for (Path file : files.filter(SiteCommand::isFile).sorted().toList()) {
        String name = from.relativize(file).toString().replace('\\', '/');
        if (REPORT.matcher(name).matches()) {
          Path target = to.resolve(name);
          Files.createDirectories(Objects.requireNonNull(target.toAbsolutePath().getParent()));
          if (name.equals("index.html")) {
            String page = CardLinks.linked(checkedPage(file), folder, card);
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
