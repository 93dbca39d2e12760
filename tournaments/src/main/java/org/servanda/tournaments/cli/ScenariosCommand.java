package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.match.Stage;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.World;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import org.servanda.tournaments.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the scenarios, or tells of one. */
@Command(
    name = "scenarios",
    description = {"List every scenario, tell of one, or print the schema of their files.", ""},
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  servanda scenarios",
      "  servanda scenarios korea-2018",
      "  servanda scenarios my-case.yaml       checks a file of your own",
      "  servanda scenarios --schema > scenario.schema.json"
    })
final class ScenariosCommand implements CliCommand {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ID|FILE",
      description = "Which to tell of.")
  private @Nullable String id;

  @picocli.CommandLine.Option(
      names = "--schema",
      description = "Print the JSON Schema of scenario files, for editors.")
  private boolean schema;

  @picocli.CommandLine.Option(names = "--text", description = "Print the scenario's file.")
  private boolean text;

  private final Terminal terminal;
  private final ScenarioLibrary library;

  @Inject
  ScenariosCommand(Terminal terminal, ScenarioLibrary library) {
    this.terminal = terminal;
    this.library = library;
  }

  @Override
  public Integer call() {
    if (schema) {
      terminal.out().println(ScenarioReader.schema().toPrettyString());
    } else if (id == null) {
      list();
    } else if (text) {
      terminal.out().print(library.get(id).text());
    } else {
      tell(library.get(id).scenario());
    }
    return Servanda.DONE;
  }

  private void list() {
    for (String known : ScenarioLibrary.IDS) {
      Scenario scenario = library.get(known).scenario();
      Text.print(
          terminal,
          "%-20s".formatted(known),
          " ".repeat(20),
          scenario.title() + ". " + scenario.summary());
    }
  }

  private void tell(Scenario scenario) {
    Stage stage = new Stage(scenario);
    terminal.out().println(scenario.id() + ": " + scenario.title());
    Text.print(terminal, "  ", "  ", scenario.summary());
    tell("A", scenario.a());
    tell("B", scenario.b());
    for (Issue issue : scenario.issues()) {
      terminal
          .out()
          .printf(
              "%n  %s (owed by %s, observability %.2f)%n",
              issue.name(), scenario.party(issue.obligor()).name(), issue.observability());
      for (Option option : issue.options()) {
        terminal
            .out()
            .printf(
                "    %-32s cost %5.2f   benefit %5.2f%n",
                option.name(), option.cost(), option.benefit());
      }
    }
    terminal.out().println();
    tell(scenario.terms());
    terminal
        .out()
        .printf(
            "  %,d possible agreements; the best nets both together %.2f a round; %.1f years.%n",
            stage.space().size(),
            stage.bestJointGain(),
            (double) scenario.world().rounds() / World.ROUNDS_PER_YEAR);
  }

  private void tell(String seat, Party party) {
    terminal
        .out()
        .printf(
            "  %s %s: outside %.2f, audience %.2f, succession %.2f, hawks %.2f, bar %.2f,"
                + " secrecy %.1f, prestige %.2f, patience %.2f%n",
            seat,
            party.name(),
            party.outside(),
            party.audience(),
            party.succession(),
            party.hawks(),
            party.bar(),
            party.secrecy(),
            party.prestige(),
            party.patience());
  }

  private void tell(TermsMenu menu) {
    StringBuilder text = new StringBuilder("Terms: ");
    menu.forms().forEach(form -> text.append(form.name()).append(", "));
    menu.verification().forEach(level -> text.append(level.name()).append(", "));
    menu.precision().forEach(level -> text.append(level.name()).append(", "));
    menu.years()
        .forEach(years -> text.append(years == 0 ? "for ever" : years + " years").append(", "));
    Text.print(terminal, "  ", "    ", text.substring(0, text.length() - 2));
  }
}
