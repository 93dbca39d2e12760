package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.validity.Fact;
import org.servanda.reports.validity.HistoryCheck;
import org.servanda.reports.validity.TheoryCheck;
import org.servanda.reports.validity.ValidityCard;
import org.servanda.tournaments.cli.option.PluginOption;
import org.servanda.tournaments.cli.option.SeedOption;
import org.servanda.tournaments.cli.option.ThreadsOption;
import org.servanda.tournaments.cli.terminal.CancelSignal;
import org.servanda.tournaments.cli.terminal.ProgressDisplay;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.cli.terminal.WrappedText;
import org.servanda.tournaments.execution.MatchExecutor;
import org.servanda.tournaments.execution.Progress;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import org.servanda.tournaments.validation.Validation;
import org.servanda.tournaments.validation.ValidityCardStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tests the model and prints its validity card. */
@Command(
    name = "validate",
    description = {
      "Test the model and print its validity card.",
      "The card compares the model with facts of the literature (as declared experiments), with"
          + " controls that must show no effect, with numbers of published theories, and with"
          + " historical rates.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  servanda validate",
      "  servanda validate --only 4,6,C1      only these experiments",
      "  servanda validate --out card.json    writes the card"
    })
final class ValidateCommand implements CliCommand {
  @Option(
      names = "--only",
      paramLabel = "N,M",
      hideParamSyntax = true,
      split = ",",
      description = "Only these experiments, by number; C1, C2, … are controls.")
  private List<String> only = new ArrayList<>();

  @Mixin private SeedOption seed = new SeedOption();

  @Mixin private ThreadsOption threads = new ThreadsOption();

  @Option(names = "--out", paramLabel = "FILE.json", description = "Also write the card to a file.")
  private @Nullable Path out;

  @Mixin private PluginOption plugins = new PluginOption();

  private final Terminal terminal;
  private final ScenarioLibrary library;
  private final IntFunction<MatchExecutor> executors;

  @Inject
  ValidateCommand(
      Terminal terminal, ScenarioLibrary library, IntFunction<MatchExecutor> executors) {
    this.terminal = terminal;
    this.library = library;
    this.executors = executors;
  }

  @Override
  public Integer call() {
    long chance = seed.get();
    MatchExecutor executor = executors.apply(threads.get());
    if (out != null) {
      ValidityCardStore.check(out);
    }
    CancelSignal interrupts = new CancelSignal();
    try {
      return validate(executor, chance, interrupts);
    } finally {
      interrupts.close();
    }
  }

  private int validate(MatchExecutor executor, long chance, CancelSignal interrupts) {
    ProgressDisplay display = new ProgressDisplay(terminal);
    Progress progress = new Progress(display, interrupts.cancellation());
    display.started(0);
    ValidityCard card;
    try {
      Validation validation =
          new Validation(library, plugins.catalogue(List.of()), executor, progress, chance);
      card = only.isEmpty() ? validation.card() : validation.card(only);
    } catch (CancellationException e) {
      display.stopped(progress.reason());
      return Servanda.FAILED;
    } finally {
      display.ended();
    }
    print(card);
    if (out != null) {
      ValidityCardStore.write(card, out);
      terminal.out().println("Card: " + out);
    }
    return Servanda.DONE;
  }

  private void print(ValidityCard card) {
    card.facts().forEach(this::print);
    if (!card.theory().isEmpty()) {
      terminal.out().println();
      terminal.out().println("Numbers of published theories, compared with matches:");
      card.theory().stream()
          .map(TheoryCheck::theory)
          .distinct()
          .forEach(theory -> print(theory, card.theory()));
    }
    if (!card.history().isEmpty()) {
      terminal.out().println();
      WrappedText.say(
          terminal,
          "Historical rates (published; the default field; the calculating leaders alone):");
      card.history().forEach(this::print);
    }
    terminal.out().println();
    WrappedText.say(terminal, card.summary());
  }

  private void print(Fact fact) {
    String verdict = fact.holds() ? (fact.isControl() ? "quiet" : "holds") : "FAILS";
    WrappedText.print(
        terminal,
        PortableText.format("%-3s %s  ", fact.number(), verdict),
        " ".repeat(11),
        fact.claim());
    for (int i = 0; i < fact.lines().size(); i++) {
      Fact.Line line = fact.lines().get(i);
      String beside =
          i < fact.others().size()
              ? "; default field " + interval(fact.others().get(i).found())
              : "";
      WrappedText.print(
          terminal,
          PortableText.format("    %s ", line.holds() ? "+" : "-"),
          "        ",
          line.expected() + ": " + interval(line.found()) + unit(line.unit()) + beside);
    }
  }

  private static String unit(String unit) {
    return unit.isEmpty() ? "" : " " + unit;
  }

  private static String interval(Estimate found) {
    return PortableText.format("%.3f (%.3f to %.3f)", found.value(), found.low(), found.high());
  }

  private void print(String theory, List<TheoryCheck> all) {
    List<TheoryCheck> own = all.stream().filter(c -> c.theory().equals(theory)).toList();
    long agree = own.stream().filter(TheoryCheck::holds).count();
    double worst =
        own.stream().mapToDouble(c -> Math.abs(c.found() - c.expected())).max().orElse(0);
    WrappedText.print(
        terminal,
        PortableText.format("    %s ", agree == own.size() ? "+" : "-"),
        "      ",
        PortableText.format(
            "%s: %d of %d agree; largest difference %.2g", theory, agree, own.size(), worst));
    String apart =
        own.stream()
            .filter(c -> !c.holds())
            .map(
                c ->
                    PortableText.format(
                        "%s: %.4g, not %.4g", c.parameters(), c.found(), c.expected()))
            .collect(Collectors.joining("; "));
    if (!apart.isEmpty()) {
      WrappedText.print(terminal, "      ", "      ", apart);
    }
  }

  private void print(HistoryCheck check) {
    String distance =
        check.share()
            ? PortableText.format("%+.3f", check.distance())
            : PortableText.format("x%.2f", check.distance());
    WrappedText.print(
        terminal,
        PortableText.format("    %s ", check.holds() ? "+" : "-"),
        "      ",
        PortableText.format(
            "%s%s: %.4f; %.4f, %s; %.4f. %s",
            check.what(),
            check.unit().isEmpty() ? "" : " (" + check.unit() + ")",
            check.published(),
            check.found().value(),
            distance,
            check.calculating().value(),
            check.holds() ? "" : check.drives()));
  }
}
