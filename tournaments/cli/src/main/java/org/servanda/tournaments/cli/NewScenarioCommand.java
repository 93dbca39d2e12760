package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.cli.terminal.ShellWord;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.UserFiles;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a scenario file as a starting point for a case. */
@Command(
    name = "new",
    description = {
      "Write a commented scenario file as a starting point; it is valid and playable as it is.",
      ""
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  servanda scenarios new my-case",
      "  servanda scenarios new good-friday-1998 --out cases/good-friday.yaml"
    })
final class NewScenarioCommand implements CliCommand {
  @Parameters(
      index = "0",
      paramLabel = "NAME",
      description =
          "The scenario's id: lower-case letters, digits, dots and hyphens. The file is NAME.yaml.")
  private String name = "";

  @Option(names = "--out", paramLabel = "FILE", description = "Write this file instead.")
  private @Nullable Path out;

  private final Terminal terminal;

  @Inject
  NewScenarioCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!name.matches("[a-z0-9]+([.-][a-z0-9]+)*")) {
      throw new BadInputException(
          PortableText.format(
              "The name '%s' must be lower-case letters, digits, dots and hyphens, such as my-case",
              name));
    }
    if (ScenarioLibrary.IDS.contains(name)) {
      throw new BadInputException(
          PortableText.format(
              "The library has a scenario '%s'; print its file with '%s scenarios %s --text', or"
                  + " choose another name",
              name, Servanda.COMMAND, name));
    }
    Path file = out == null ? Path.of(name + ".yaml") : out;
    write(file);
    terminal
        .out()
        .print(
            PortableText.format(
                """
                Wrote %1$s. Next:
                  %2$s scenarios check %3$s
                  %2$s scenarios %3$s
                  %2$s run %3$s
                """,
                file, Servanda.COMMAND, ShellWord.quoted(file)));
    return Servanda.DONE;
  }

  private void write(Path file) {
    if (!ScenarioLibrary.looksLikeFile(file.toString())) {
      throw new BadInputException(
          PortableText.format("The name of the scenario file '%s' must end in .yaml", file));
    }
    if (Files.exists(file)) {
      throw new BadInputException(
          PortableText.format(
              "The file '%s' already exists; choose another name, or another file with --out",
              file));
    }
    UserFiles.write(file, ScenarioLibrary.template(name));
  }
}
