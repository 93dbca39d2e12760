package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.servanda.tournaments.cli.option.PluginOption;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.scenario.OppositionLeaders;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import org.servanda.tournaments.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks scenario files. */
@Command(
    name = "check",
    description = {
      "Check scenario files.",
      "Reports every mistake with its file, line and column, what is allowed and how to fix it."
          + " Also warns of values that are allowed but rarely intended: costs that are not convex,"
          + " options nobody would choose, no agreement from which both sides gain, values out of"
          + " scale.",
      "Exit code: 0 if all files are valid, even with warnings; 2 if one is not.",
      ""
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  servanda scenarios check my-case.yaml",
      "  servanda scenarios check cases/*.yaml"
    })
final class CheckScenarioCommand implements CliCommand {
  @Parameters(index = "0", arity = "1..*", paramLabel = "FILE", description = "The scenario files.")
  private List<String> files = List.of();

  @Mixin private PluginOption plugins = new PluginOption();

  private final Terminal terminal;
  private final ScenarioReader reader = new ScenarioReader();

  @Inject
  CheckScenarioCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    int exit = Servanda.DONE;
    for (String file : files) {
      try {
        check(file);
      } catch (BadInputException e) {
        terminal.complain(String.valueOf(e.getMessage()));
        exit = Servanda.BAD_INPUT;
      }
    }
    return exit;
  }

  private void check(String file) {
    String text = ScenarioLibrary.text(Path.of(file));
    List<String> advice = reader.advice(file, text);
    OppositionLeaders.check(new ScenarioLibrary().read(file, text), plugins.catalogue(List.of()));
    advice.forEach(terminal.out()::println);
    terminal
        .out()
        .println(
            switch (advice.size()) {
              case 0 -> file + " is valid.";
              case 1 -> file + " is valid; one warning.";
              default -> file + " is valid; " + advice.size() + " warnings.";
            });
  }
}
