package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.servanda.reports.analysis.statistics.Estimate;
import org.servanda.reports.analysis.validity.Fact;
import org.servanda.tournaments.execution.MatchExecutor;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import org.servanda.tournaments.validation.Validation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows whether the model shows what it must. */
@Command(
    name = "validate",
    description = {
      "Put the model to the test: facts of the literature as experiments declared beforehand,",
      "numbers of published theories, rates of history; and print its validity card.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Examples:", "  servanda validate", "  servanda validate --only 4,6"})
final class ValidateCommand implements CliCommand {
  @Option(
      names = "--only",
      paramLabel = "N,M",
      split = ",",
      description = "Only these facts, by number; C1 and so on are controls.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "The seed of all chance; 2018 if not given.")
  private long seed = 2018;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads; by default all cores. Results do not depend on it.")
  private @Nullable Integer threads;

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
    int pool = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    Watch watch = new Watch(terminal, 0);
    List<Fact> facts =
        new Validation(library, plugins.catalogue(List.of()), executors.apply(pool), watch, seed)
            .facts(only);
    facts.forEach(this::tell);
    return Servanda.DONE;
  }

  private void tell(Fact fact) {
    Text.print(
        terminal,
        "%-3s %-5s ".formatted(fact.number(), fact.holds() ? "holds" : "FAILS"),
        "          ",
        fact.claim());
    for (Fact.Line line : fact.lines()) {
      Estimate found = line.found();
      terminal
          .out()
          .printf(
              Locale.ROOT,
              "      %s %s: %.3f (%.3f to %.3f) %s%n",
              line.holds() ? "+" : "-",
              line.expected(),
              found.value(),
              found.low(),
              found.high(),
              line.unit());
    }
  }
}
