package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.io.OutputException;
import org.servanda.tournaments.io.UserFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the page on which matches are played in a browser. */
@Command(
    name = "live",
    description = {
      "Write live.html, a page that plays matches in a browser.",
      "It is one file with the whole model in it, and works offline: choose a case and two leaders,"
          + " watch quarter by quarter, change the terms, or lead one side.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Examples:", "  servanda live --out public"})
final class LiveCommand implements CliCommand {
  /** The page's file. */
  static final String FILE = "live.html";

  /** In the jar of tournaments/live, which only the distribution has. */
  private static final String PAGE = "org/servanda/tournaments/live/live.html";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder to write to.")
  private Path out = Path.of("");

  private final Terminal terminal;

  @Inject
  LiveCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path file = out.resolve(FILE);
    UserFiles.write(
        file,
        page()
            .orElseThrow(
                () ->
                    new OutputException(
                        "This build has no live page, which takes a minute to compile. The"
                            + " distribution has it; to build it from source: mvn -Pquick,dist"
                            + " package")));
    terminal.out().println("Page: " + file);
    return Servanda.DONE;
  }

  /**
   * The page; empty if this build has none.
   *
   * @throws OutputException if it cannot be read
   */
  static Optional<String> page() {
    try (InputStream in = LiveCommand.class.getClassLoader().getResourceAsStream(PAGE)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new OutputException("The live page cannot be read from this program's jars", e);
    }
  }
}
