package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.util.List;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.MatchResult;
import org.servanda.reports.chronicle.Chronicle;
import org.servanda.tournaments.cli.option.ChanceOptions;
import org.servanda.tournaments.cli.option.PluginOption;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.cli.terminal.WrappedText;
import org.servanda.tournaments.design.CaseNamesakes;
import org.servanda.tournaments.scenario.OppositionLeaders;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Plays one match and prints its chronicle. */
@Command(
    name = "match",
    description = {"Play one match and print its chronicle.", ""},
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  servanda match reciprocal wily",
      "  servanda match hawk appeaser --scenario reference-dyad --seed 7",
      "  servanda match 'calculating(honour=0.1)' saint --repetition 3"
    })
final class MatchCommand implements CliCommand {
  @Parameters(index = "0", paramLabel = "A", description = "The strategy at seat A.")
  private String a = "";

  @Parameters(index = "1", paramLabel = "B", description = "The strategy at seat B.")
  private String b = "";

  @Mixin private ChanceOptions which = new ChanceOptions();

  @Mixin private PluginOption plugins = new PluginOption();

  private final Terminal terminal;
  private final ScenarioLibrary library;

  @Inject
  MatchCommand(Terminal terminal, ScenarioLibrary library) {
    this.terminal = terminal;
    this.library = library;
  }

  @Override
  public Integer call() {
    ScenarioLibrary.Entry entry = which.scenario(library);
    Scenario played = entry.scenario();
    StrategyCatalogue catalogue = plugins.catalogue(List.of());
    Entrant first = catalogue.entrant(a);
    Entrant second = catalogue.entrant(b);
    CaseNamesakes.notices(played, List.of(a, b), catalogue).forEach(terminal::complain);
    Chronicle chronicle = new Chronicle(played, terminal.width());
    Chance chance = which.chance(played);
    MatchResult result =
        LimitedMatch.play(
            OppositionLeaders.prepared(entry, catalogue),
            first,
            second,
            chance,
            chronicle,
            TimeLimit.STANDARD);
    WrappedText.print(
        terminal,
        "",
        "  ",
        PortableText.format(
            "%s: %s leads %s, %s leads %s (%s)",
            played.title(),
            first.name(),
            played.a().name(),
            second.name(),
            played.b().name(),
            which));
    chronicle.lines().forEach(terminal.out()::println);
    terminal.out().println();
    chronicle.summary(result).forEach(terminal.out()::println);
    return Servanda.DONE;
  }
}
