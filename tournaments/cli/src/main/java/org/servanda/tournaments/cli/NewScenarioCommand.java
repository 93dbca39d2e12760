package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.UserFiles;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a scenario file to begin a case with. */
@Command(
    name = "new",
    description = {"Write a commented scenario file, sound and playable as it stands.", ""},
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
      description = "Its id: lower-case letters, digits, dots and hyphens. Writes NAME.yaml here.")
  private String name = "";

  @Option(names = "--out", paramLabel = "FILE", description = "Where to write it instead.")
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
              "'%s' is in the library; '%s scenarios %s --text' prints its file, or choose another name",
              name, Servanda.COMMAND, name));
    }
    Path file = out == null ? Path.of(name + ".yaml") : out;
    write(file);
    terminal
        .out()
        .print(
            PortableText.format(
                """
            %1$s is ready. What to do next:
              %2$s scenarios check %1$s
              %2$s scenarios %1$s
              %2$s run %1$s
            """,
                file, Servanda.COMMAND));
    return Servanda.DONE;
  }

  private void write(Path file) {
    if (!ScenarioLibrary.looksLikeFile(file.toString())) {
      throw new BadInputException(
          PortableText.format(
              "The file '%s' must end in .yaml, so that it is known for a scenario", file));
    }
    if (Files.exists(file)) {
      throw new BadInputException(
          PortableText.format(
              "'%s' is there already; choose another name, or another file by --out", file));
    }
    UserFiles.write(file, ScenarioLibrary.template(name));
  }
}
