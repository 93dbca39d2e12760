package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.servanda.reports.validity.ValidityCard;
import org.servanda.tournaments.cli.card.ValidityCardText;
import org.servanda.tournaments.cli.option.PluginOption;
import org.servanda.tournaments.cli.option.SeedOption;
import org.servanda.tournaments.cli.option.ThreadsOption;
import org.servanda.tournaments.cli.terminal.CancelSignal;
import org.servanda.tournaments.cli.terminal.ProgressDisplay;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.execution.MatchExecutor;
import org.servanda.tournaments.execution.Progress;
import org.servanda.tournaments.io.BadInputException;
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
      "The card compares the model with facts of the literature (as declared experiments, among"
          + " leaders who calculate and in the default field), with controls that must show no"
          + " effect, with numbers of published theories, with historical rates, and with how long"
          + " the cases of history held.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  servanda validate",
      "  servanda validate --full             with six seeds, as the card that comes with it",
      "  servanda validate --only 4,6,C1      only these experiments",
      "  servanda validate --only cases       only the cases of history",
      "  servanda validate --out card.json    writes the card"
    })
final class ValidateCommand implements CliCommand {
  @Option(
      names = "--only",
      paramLabel = "N,M",
      hideParamSyntax = true,
      split = ",",
      description =
          "Only these experiments, by number; C1, C2, … are controls, 'cases' the cases of"
              + " history.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--full",
      description =
          "Play everything with the seeds 1 to 6; what holds with five of them holds. Without it, one"
              + " seed.")
  private boolean full;

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
    if (full && seed.named() != null) {
      throw new BadInputException("Give either --full, whose seeds are 1 to 6, or --seed");
    }
    List<Long> seeds = full ? Validation.SEEDS : List.of(seed.get());
    MatchExecutor executor = executors.apply(threads.get());
    if (out != null) {
      ValidityCardStore.check(out);
    }
    CancelSignal interrupts = new CancelSignal();
    try {
      return validate(executor, seeds, interrupts);
    } finally {
      interrupts.close();
    }
  }

  private int validate(MatchExecutor executor, List<Long> seeds, CancelSignal interrupts) {
    ProgressDisplay display = new ProgressDisplay(terminal);
    Progress progress = new Progress(display, interrupts.cancellation());
    display.started(0);
    ValidityCard card;
    try {
      Validation validation =
          new Validation(library, plugins.catalogue(List.of()), executor, progress, seeds);
      card = only.isEmpty() ? validation.card() : validation.card(only);
    } catch (CancellationException e) {
      display.stopped(progress.reason());
      return Servanda.FAILED;
    } finally {
      display.ended();
    }
    new ValidityCardText(terminal).print(card);
    if (out != null) {
      ValidityCardStore.write(card, out);
      terminal.out().println("Card: " + out);
    }
    return Servanda.DONE;
  }
}
