package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.nio.file.Path;
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
    Path file = out.resolve(LivePageFile.NAME);
    UserFiles.write(
        file,
        LivePageFile.text()
            .orElseThrow(
                () ->
                    new OutputException(
                        "This build has no live page, which takes a minute to compile. The"
                            + " distribution has it; to build it from source: mvn -Pquick,dist"
                            + " package")));
    terminal.out().println("Page: " + file);
    return Servanda.DONE;
  }
}
