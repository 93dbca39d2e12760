package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import org.servanda.tournaments.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks scenario files. */
@Command(
    name = "check",
    description = {
      "Check scenario files.",
      "Tells every mistake with file, line and column, the rule it breaks and how to mend it; then"
          + " warns of what is allowed and seldom meant: costs that are not convex, options nobody would"
          + " want, no agreement that gains both, values out of scale.",
      "Exit code 0 if no file has a mistake, warnings or not; 2 if one has.",
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
  @Parameters(index = "0", arity = "1..*", paramLabel = "FILE", description = "The files.")
  private List<String> files = List.of();

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
    List<String> advice = reader.advice(file, ScenarioLibrary.text(Path.of(file)));
    advice.forEach(terminal.out()::println);
    terminal
        .out()
        .println(
            switch (advice.size()) {
              case 0 -> file + " is sound.";
              case 1 -> file + " breaks no rule; one warning.";
              default -> file + " breaks no rule; " + advice.size() + " warnings.";
            });
  }
}
