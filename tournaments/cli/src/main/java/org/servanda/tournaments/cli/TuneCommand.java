package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.cli.option.PluginOption;
import org.servanda.tournaments.cli.option.SeedOption;
import org.servanda.tournaments.cli.option.ThreadsOption;
import org.servanda.tournaments.cli.terminal.CancelSignal;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.cli.workshop.TuningText;
import org.servanda.tournaments.tuning.Tuning;
import org.servanda.tournaments.tuning.TuningGoal;
import org.servanda.tournaments.tuning.TuningListener;
import org.servanda.tournaments.tuning.TuningResult;
import org.servanda.tournaments.tuning.TuningScore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches the parameters of a strategy. */
@Command(
    name = "tune",
    description = {
      "Search the parameters of a strategy for the values that serve it best.",
      "",
      "Candidates play training matches against the field. The best of them, and the strategy with"
          + " its default parameters, then play held-out matches, which the result is about. A"
          + " search that was stopped goes on with the same command.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  servanda tune 'wily(greed=0..1)' --against all",
      "  servanda tune 'calculating(honour=0..5, patience=0..0.999)' --for both",
      "  servanda tune 'trembling-hand(grim, rate=0..0.2 step 0.05)' --for payoff",
      "  servanda tune 'acme.tolerant(limit=1..9)' --plugins tolerant.jar"
    })
final class TuneCommand implements CliCommand {
  private static final Path RESULTS = Path.of("results");
  private static final int LONGEST_NAME = 60;

  @Parameters(
      index = "0",
      paramLabel = "STRATEGY",
      description =
          "A strategy with a range for each parameter to be searched: 'wily(greed=0..1)'. A range"
              + " may have a step.")
  private String strategy = "";

  @Option(
      names = "--against",
      paramLabel = "A,B",
      defaultValue = "all",
      description =
          "The field, as in 'run --strategies'; default: ${DEFAULT-VALUE}, the default field.")
  private String against = "";

  @Option(
      names = "--for",
      paramLabel = "GOAL",
      defaultValue = "durability",
      description =
          "durability of its agreements; its own payoff; or both, the values that none beats in"
              + " one without losing in the other. Default: ${DEFAULT-VALUE}.")
  private TuningGoal goal = TuningGoal.DURABILITY;

  @Option(
      names = "--scenario",
      paramLabel = "ID|FILE",
      split = ",",
      hideParamSyntax = true,
      defaultValue = "korea-2018",
      description = "The scenarios to play, separated by commas; default: ${DEFAULT-VALUE}.")
  private List<String> scenarios = List.of();

  @Option(
      names = "--evaluations",
      paramLabel = "N",
      description =
          "The most combinations of values to try; default: "
              + Tuning.EVALUATIONS
              + ". If there are no more, all are tried.")
  private int evaluations = Tuning.EVALUATIONS;

  @Option(
      names = "--repetitions",
      paramLabel = "N",
      description = "Training matches of each pair of seats; default: " + Tuning.REPETITIONS + ".")
  private int repetitions = Tuning.REPETITIONS;

  @Option(
      names = "--held-out",
      paramLabel = "N",
      description = "Held-out matches of each pair of seats; default: " + Tuning.HELD_OUT + ".")
  private int heldOut = Tuning.HELD_OUT;

  @Mixin private SeedOption seed = new SeedOption();

  @Mixin private ThreadsOption threads = new ThreadsOption();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder for the evaluations and the result; default: results/tune-<name>.")
  private @Nullable Path out;

  @Option(names = "--anew", description = "Forget the evaluations stored in that folder.")
  private boolean anew;

  @Mixin private PluginOption plugins = new PluginOption();

  private final Terminal terminal;

  @Inject
  TuneCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path folder = out == null ? RESULTS.resolve(folderName()) : out;
    CancelSignal interrupts = new CancelSignal();
    try {
      TuningResult result = tuning(interrupts).playIn(folder, anew);
      new TuningText(result)
          .print(terminal, String.join(", ", scenarios), Servanda.COMMAND, plugins.typed());
      terminal.out().println("Results: " + folder);
      return Servanda.DONE;
    } catch (CancellationException e) {
      terminal.complain("stopped: " + e.getMessage() + ". The same command goes on.");
      return Servanda.FAILED;
    } finally {
      interrupts.close();
    }
  }

  private Tuning tuning(CancelSignal interrupts) {
    return Tuning.of(strategy)
        .against(StrategyCatalogue.split(against).toArray(String[]::new))
        .goal(goal)
        .on(scenarios.toArray(String[]::new))
        .evaluations(evaluations)
        .repetitions(repetitions)
        .heldOut(heldOut)
        .seed(seed.get())
        .threads(threads.get())
        .plugins(plugins.paths(List.of()).stream().map(Path::of).toArray(Path[]::new))
        .isolated(plugins.isIsolated())
        .cancellation(interrupts.cancellation())
        .listener(new Display());
  }

  /** The strategy's expression in characters that every file system has. */
  private String folderName() {
    String plain = strategy.replaceAll("[^A-Za-z0-9.+-]+", "-").replaceAll("-+$", "");
    return "tune-" + plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
  }

  /** Reports what is found, and now and then how far the search is. */
  private final class Display implements TuningListener {
    private static final int EVERY = 10;

    private double best = Double.NEGATIVE_INFINITY;

    @Override
    public void noticed(String notice) {
      terminal.complain(notice);
    }

    @Override
    public void resumed(int known) {
      terminal.complain(
          PortableText.format("%d evaluations are stored from an earlier search", known));
    }

    @Override
    public void evaluated(int number, long most, String name, TuningScore score) {
      double value = goal == TuningGoal.PAYOFF ? score.payoff() : score.durability();
      boolean better = value > best;
      best = Math.max(best, value);
      if (better || number % EVERY == 0 || number == most) {
        terminal.complain(
            PortableText.format(
                "%d of %d: %s%s, durability %.3f, payoff %.2f in training",
                number,
                most,
                better ? "best " + (goal == TuningGoal.BOTH ? "durability " : "") + "so far " : "",
                name,
                score.durability(),
                score.payoff()));
      }
    }

    @Override
    public void heldOut() {
      terminal.complain(
          "Playing held-out matches for " + goal.name().toLowerCase(Locale.ROOT) + ".");
    }
  }
}
