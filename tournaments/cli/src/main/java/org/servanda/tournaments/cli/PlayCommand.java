package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Seat;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.plugin.Provenance;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.result.MatchResult;
import org.servanda.reports.chronicle.Chronicle;
import org.servanda.reports.statistics.NumberText;
import org.servanda.tournaments.cli.option.ChanceOptions;
import org.servanda.tournaments.cli.option.PluginOption;
import org.servanda.tournaments.cli.play.HumanLeader;
import org.servanda.tournaments.cli.play.KeyboardConsole;
import org.servanda.tournaments.cli.play.PlayerConsole;
import org.servanda.tournaments.cli.play.ScriptConsole;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.cli.terminal.WrappedText;
import org.servanda.tournaments.design.TournamentPlanner;
import org.servanda.tournaments.execution.PeerComparison;
import org.servanda.tournaments.scenario.OppositionLeaders;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets the user lead one side. */
@Command(
    name = "play",
    description = {
      "Lead one side yourself against a strategy.",
      "Ends with the chronicle, which reveals everything that was hidden, and your place among the"
          + " strategies that played the same side against the same opponent with the same random"
          + " events.",
      "Commands can also be piped in, one per line; lines that begin with # are comments.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  servanda play wily",
      "  servanda play hawk --scenario reference-dyad --seat B --seed 7",
      "  printf 'yes\\noffer\\nkeep 40\\n' | servanda play saint --scenario reference-dyad"
    })
final class PlayCommand implements CliCommand {
  private static final int INTERRUPTED = 130;

  @Parameters(
      index = "0",
      paramLabel = "AGAINST",
      description = "The strategy that leads the other side.")
  private String against = "";

  @Mixin private ChanceOptions which = new ChanceOptions();

  @Option(
      names = "--seat",
      paramLabel = "A|B",
      defaultValue = "A",
      description = "Your side; default: ${DEFAULT-VALUE}.")
  private Seat seat = Seat.A;

  @Mixin private PluginOption plugins = new PluginOption();

  private final Terminal terminal;
  private final ScenarioLibrary library;

  @Inject
  PlayCommand(Terminal terminal, ScenarioLibrary library) {
    this.terminal = terminal;
    this.library = library;
  }

  @Override
  public Integer call() {
    ScenarioLibrary.Entry entry = which.scenario(library);
    StrategyCatalogue catalogue = plugins.catalogue(List.of());
    PreparedScenario prepared = OppositionLeaders.prepared(entry, catalogue);
    Entrant opponent = catalogue.entrant(against);
    Chronicle chronicle = new Chronicle(prepared.scenario(), terminal.width());
    MatchResult result;
    try (PlayerConsole console =
        terminal.inIsTerminal() ? new KeyboardConsole(terminal) : new ScriptConsole(terminal)) {
      if (console.problem() != null) {
        return unreadable(console);
      }
      HumanLeader human =
          new HumanLeader(prepared.scenario(), prepared.space(), seat, console, terminal.unicode());
      human.introduce();
      MatchListener listener =
          event -> {
            chronicle.onEvent(event);
            human.onEvent(event);
          };
      Entrant person = new Entrant(human.id(), human, new Provenance("a person", "", ""));
      result = play(prepared, person, opponent, seat, listener);
      if (console.isAbandoned()) {
        return INTERRUPTED;
      }
      if (console.problem() != null) {
        return unreadable(console);
      }
    }
    terminal.out().println();
    terminal.out().println("What really happened");
    chronicle.lines().forEach(terminal.out()::println);
    terminal.out().println();
    chronicle.summary(result).forEach(terminal.out()::println);
    PeerComparison comparison =
        PeerComparison.of(
            result,
            seat,
            TournamentPlanner.field(prepared.scenario(), catalogue),
            peer -> play(prepared, peer, opponent, null, null));
    Party led = prepared.scenario().party(seat);
    WrappedText.print(terminal, "", "  ", text(comparison, led, opponent.name()));
    return Servanda.DONE;
  }

  private int unreadable(PlayerConsole console) {
    terminal.complain(
        PortableText.format(
            "The standard input cannot be read: %s. Play at a terminal, or pipe the commands in",
            console.problem()));
    return Servanda.FAILED;
  }

  /** Plays a match of someone on the player's side; {@code person} is the seat that may think. */
  private MatchResult play(
      PreparedScenario prepared,
      Entrant own,
      Entrant opponent,
      @Nullable Seat person,
      @Nullable MatchListener listener) {
    Entrant a = seat == Seat.A ? own : opponent;
    Entrant b = seat == Seat.A ? opponent : own;
    return LimitedMatch.play(
        prepared, a, b, person, which.chance(prepared.scenario()), listener, TimeLimit.STANDARD);
  }

  private static String text(PeerComparison comparison, Party led, String opponent) {
    return PortableText.format(
        "%s led %s against %s with the same random events. You rank %s by durability, %s"
            + " by own payoff and %s by safety from war.",
        NumberText.counted(comparison.peers().size(), "strategy", "strategies"),
        led.name(),
        opponent,
        text(comparison.byDurability(), x -> PortableText.format("%.2f", x)),
        text(comparison.byPayoff(), x -> PortableText.format("%.1f", x)),
        text(comparison.bySafety(), x -> PortableText.format("%.2f", x)));
  }

  private static String text(PeerComparison.Rank rank, DoubleFunction<String> number) {
    return PortableText.format(
        "%s (%s; best: %s %s)",
        NumberText.ordinal(rank.rank()),
        number.apply(rank.value()),
        rank.best(),
        number.apply(rank.bestValue()));
  }
}
