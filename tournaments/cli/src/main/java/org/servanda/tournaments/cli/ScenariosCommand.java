package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Opposition;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.cli.terminal.WrappedText;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.scenario.BargainingProblem;
import org.servanda.tournaments.scenario.FactSheetText;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import org.servanda.tournaments.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the scenarios, or describes one. */
@Command(
    name = "scenarios",
    description = {
      "List all scenarios, or describe one.",
      "The description shows the parties, issues, terms, and what agreements are worth; for a"
          + " historical case, also the agreement that was signed and its distance from the best"
          + " deals.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    subcommands = {NewScenarioCommand.class, CheckScenarioCommand.class},
    footer = {
      "",
      "Examples:",
      "  servanda scenarios",
      "  servanda scenarios korea-2018",
      "  servanda scenarios korea-2018 --text > mine.yaml",
      "  servanda scenarios new my-case        writes a commented file to start from",
      "  servanda scenarios check my-case.yaml",
      "  servanda scenarios my-case.yaml       describes a file of your own",
      "  servanda scenarios --schema > scenario.schema.json"
    })
final class ScenariosCommand implements CliCommand {
  /** The most options of an imported issue that are listed. */
  private static final int MOST_NAMES = 20;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ID|FILE",
      description = "The scenario to describe.")
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
      terminal.out().println(ScenarioReader.schema());
    } else if (id == null && text) {
      throw new BadInputException(
          PortableText.format(
              "--text needs a scenario, such as '%s scenarios korea-2018 --text'",
              Servanda.COMMAND));
    } else if (id == null) {
      list();
    } else if (text) {
      terminal.out().print(library.get(id).text());
    } else {
      ScenarioLibrary.Entry entry = library.get(id);
      print(entry.scenario());
      printFacts(entry);
    }
    return Servanda.DONE;
  }

  private void list() {
    for (String known : ScenarioLibrary.IDS) {
      Scenario scenario = library.get(known).scenario();
      WrappedText.print(
          terminal,
          PortableText.format("%-23s", known),
          " ".repeat(23),
          scenario.title() + ". " + scenario.summary());
    }
  }

  private void print(Scenario scenario) {
    terminal.out().println(scenario.id() + ": " + scenario.title());
    WrappedText.print(terminal, "  ", "  ", scenario.summary());
    print("A", scenario.a());
    print("B", scenario.b());
    for (Issue issue : scenario.issues()) {
      terminal.out().println();
      WrappedText.print(
          terminal,
          "  ",
          "    ",
          scenario.utilities() == null
              ? PortableText.format(
                  "%s (owed by %s, observability %.2f)",
                  issue.name(), scenario.party(issue.obligor()).name(), issue.observability())
              : issue.name());
      printOptions(scenario, issue);
    }
    terminal.out().println();
    print(scenario.terms());
    terminal
        .out()
        .print(
            PortableText.format(
                "  %.1f years, initial tension %.2f, %s.%n%n",
                (double) scenario.world().rounds() / World.ROUNDS_PER_YEAR,
                scenario.world().tension().start(),
                scenario.world().war().hazard() > 0
                    ? PortableText.format(
                        "hazard of war %.5f per year", scenario.world().war().hazard())
                    : "no war"));
  }

  /** Prints options, with costs and benefits unless the scenario gives utilities. */
  private void printOptions(Scenario scenario, Issue issue) {
    if (scenario.utilities() != null) {
      List<String> names = issue.options().stream().limit(MOST_NAMES).map(Option::name).toList();
      int more = issue.options().size() - names.size();
      WrappedText.print(
          terminal,
          "    ",
          "    ",
          String.join(", ", names) + (more > 0 ? " and " + more + " more" : ""));
      return;
    }
    for (Option option : issue.options()) {
      terminal
          .out()
          .print(
              PortableText.format(
                  "    %-32s cost %5.2f   benefit %5.2f%n",
                  option.name(), option.cost(), option.benefit()));
    }
  }

  private void printFacts(ScenarioLibrary.Entry entry) {
    long size = OutcomeSpace.of(entry.scenario()).size();
    if (size > BargainingProblem.LIMIT) {
      terminal
          .out()
          .print(PortableText.format("  %,d possible agreements: too many to evaluate.%n", size));
    } else {
      FactSheetText.of(entry.scenario(), entry.history()).forEach(this::print);
    }
  }

  private void print(FactSheetText.Paragraph paragraph) {
    String indent = " ".repeat(paragraph.indent());
    if (paragraph.text().isEmpty()) {
      terminal.out().println();
    } else {
      WrappedText.print(terminal, indent, indent + "  ", paragraph.text());
    }
  }

  private void print(String seat, Party party) {
    WrappedText.print(
        terminal,
        "  ",
        "    ",
        PortableText.format(
            "%s %s: outside %.2f, audience %.2f, succession %.2f, hawks %.2f, bar %.2f, secrecy"
                + " %.1f, prestige %.2f, patience %.2f",
            seat,
            party.name(),
            party.outside(),
            party.audience(),
            party.succession(),
            party.hawks(),
            party.bar(),
            party.secrecy(),
            party.prestige(),
            party.patience()));
    Opposition opposition = party.opposition();
    if (opposition != null) {
      WrappedText.print(
          terminal,
          "    ",
          "    ",
          PortableText.format(
              "opposition: a new leader is its leader, %s, with probability %.2f",
              opposition.leader(), opposition.share()));
    }
  }

  private void print(TermsMenu menu) {
    StringBuilder text = new StringBuilder("Terms: ");
    menu.forms().forEach(form -> text.append(form.name()).append(", "));
    menu.verification().forEach(level -> text.append(level.name()).append(", "));
    menu.precision().forEach(level -> text.append(level.name()).append(", "));
    menu.years().forEach(years -> text.append(years == 0 ? "for ever" : years(years)).append(", "));
    menu.reviews().stream()
        .filter(years -> years > 0)
        .forEach(years -> text.append("reviewed every ").append(years(years)).append(", "));
    menu.escapes().stream()
        .filter(price -> price < Terms.NO_ESCAPE)
        .forEach(price -> text.append("escape at ").append(price).append(", "));
    text.append(menu.guarantors().contains(true) ? "guarantor, " : "");
    WrappedText.print(terminal, "  ", "    ", text.substring(0, text.length() - 2));
  }

  private static String years(int years) {
    return years == 1 ? "1 year" : years + " years";
  }
}
