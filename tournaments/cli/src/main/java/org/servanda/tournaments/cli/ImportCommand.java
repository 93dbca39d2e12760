package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.statistics.NumberText;
import org.servanda.tournaments.cli.terminal.ShellWord;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.UserFiles;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import org.servanda.tournaments.scenario.genius.DomainImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Converts a GENIUS negotiation domain to a scenario. */
@Command(
    name = "import",
    description = {
      "Convert a GENIUS negotiation domain to a scenario.",
      "Reads a domain and the profiles of two sides, and writes a scenario file for 'run', 'match'"
          + " and 'scenarios'.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  servanda import domain.xml buyer.xml seller.xml",
      "  servanda import laptop/ --as iterated --out laptop.yaml",
      "  servanda match boulware conceder --scenario laptop.yaml"
    })
final class ImportCommand implements CliCommand {
  /** How a domain is played. */
  enum Play {
    /** A single round of talks. */
    SINGLE,
    /** Thirty years of agreements, kept or broken. */
    ITERATED
  }

  /** The most offers in a single negotiation, by default. */
  private static final int SINGLE_EXCHANGES = 100;

  private static final int MOST_EXCHANGES = 10_000;

  @Parameters(
      arity = "1..3",
      paramLabel = "FILE",
      description =
          "DOMAIN.xml PROFILE_A.xml PROFILE_B.xml, or a folder with one domain and two profiles.")
  private List<Path> files = List.of();

  @Option(
      names = "--as",
      paramLabel = "HOW",
      defaultValue = "single",
      description =
          "single (the default): one negotiation, payoffs are utilities; iterated: agreements are"
              + " made and kept or broken for thirty years.")
  private Play play = Play.SINGLE;

  @Option(
      names = "--exchanges",
      paramLabel = "N",
      description = "The most offers in a round of talks; default: 100 if single, 40 if iterated.")
  private @Nullable Integer exchanges;

  @Option(
      names = "--name",
      paramLabel = "ID",
      description = "The scenario's id; default: derived from the domain file's name.")
  private @Nullable String name;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file to write; default: ID.yaml.")
  private @Nullable Path out;

  @Option(names = "--force", description = "Overwrite an existing file.")
  private boolean force;

  private final Terminal terminal;

  @Inject
  ImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (exchanges != null && !(exchanges >= 1 && exchanges <= MOST_EXCHANGES)) {
      throw new BadInputException(
          PortableText.format(
              "--exchanges is %d, but must be from 1 to %d", exchanges, MOST_EXCHANGES));
    }
    DomainImport domain = DomainImport.of(files);
    ScenarioLibrary.Entry made = play == Play.SINGLE ? single(domain) : iterated(domain);
    Path file = out == null ? Path.of(made.scenario().id() + ".yaml") : out;
    write(file, made.text());
    print(domain, made.scenario(), file);
    return Servanda.DONE;
  }

  private ScenarioLibrary.Entry single(DomainImport domain) {
    return domain.single(exchanges == null ? SINGLE_EXCHANGES : exchanges, name);
  }

  private ScenarioLibrary.Entry iterated(DomainImport domain) {
    int moves = exchanges == null ? World.standard().talks().exchanges() : exchanges;
    return domain.iterated(moves, name);
  }

  private void write(Path file, String text) {
    if (!ScenarioLibrary.looksLikeFile(file.toString())) {
      throw new BadInputException(
          PortableText.format("The name of the scenario file '%s' must end in .yaml", file));
    }
    if (Files.exists(file) && !force) {
      throw new BadInputException(
          PortableText.format(
              "The file '%s' already exists; overwrite it with --force, or choose another with"
                  + " --out",
              file));
    }
    UserFiles.write(file, text);
  }

  private void print(DomainImport domain, Scenario scenario, Path file) {
    String word = ShellWord.quoted(file);
    terminal
        .out()
        .print(
            PortableText.format(
                """
                %1$s: %2$s between %3$s and %4$s, %5$s%6$s. Next:
                  %7$s scenarios %8$s
                  %7$s match boulware conceder --scenario %8$s
                  %7$s run %8$s
                """,
                file,
                scenario.title(),
                scenario.a().name(),
                scenario.b().name(),
                NumberText.counted(domain.outcomes(), "outcome", "outcomes"),
                scenario.terms().size() == 1
                    ? ""
                    : " under " + scenario.terms().size() + " sets of terms",
                Servanda.COMMAND,
                word));
  }
}
