package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.spi.Strategy;
import org.servanda.reports.chronicle.Chronicle;
import org.servanda.tournaments.cli.play.HumanLeader;
import org.servanda.tournaments.cli.play.KeyboardConsole;
import org.servanda.tournaments.cli.play.PlayerConsole;
import org.servanda.tournaments.cli.play.ScriptConsole;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.cli.terminal.WrappedText;
import org.servanda.tournaments.design.TournamentPlanner;
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
          + " strategies that led the same side against the same opponent with the same random events.",
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
    PreparedScenario prepared = new PreparedScenario(which.scenario(library));
    StrategyCatalogue catalogue = plugins.catalogue(List.of());
    Entrant opponent = catalogue.entrant(against);
    Chronicle chronicle = new Chronicle(prepared.scenario(), terminal.width());
    MatchResult result;
    try (PlayerConsole console =
        terminal.inIsTerminal() ? new KeyboardConsole(terminal) : new ScriptConsole(terminal)) {
      HumanLeader human =
          new HumanLeader(prepared.scenario(), prepared.space(), seat, console, terminal.unicode());
      human.introduce();
      result =
          play(
              prepared,
              human,
              opponent,
              event -> {
                chronicle.onEvent(event);
                human.onEvent(event);
              });
      if (console.isAbandoned()) {
        return INTERRUPTED;
      }
    }
    terminal.out().println();
    terminal.out().println("What really happened");
    chronicle.lines().forEach(terminal.out()::println);
    terminal.out().println();
    chronicle.summary(result).forEach(terminal.out()::println);
    WrappedText.print(terminal, "", "  ", place(prepared, catalogue, opponent, result));
    return Servanda.DONE;
  }

  private MatchResult play(
      PreparedScenario prepared, Strategy own, Entrant opponent, MatchListener listener) {
    Scenario played = prepared.scenario();
    boolean first = seat == Seat.A;
    return Match.play(
        prepared,
        first ? own : opponent.strategy(),
        first ? opponent.strategy() : own,
        which.chance(played),
        listener);
  }

  /** A strategy that led the user's side. */
  private record Peer(String name, MatchResult result) {}

  private String place(
      PreparedScenario prepared, StrategyCatalogue catalogue, Entrant opponent, MatchResult own) {
    List<Peer> peers = new ArrayList<>();
    for (Entrant entrant : TournamentPlanner.field(prepared.scenario(), catalogue)) {
      peers.add(
          new Peer(entrant.name(), play(prepared, entrant.strategy(), opponent, event -> {})));
    }
    return PortableText.format(
        "%d strategies led %s against %s with the same random events. You come %s by durability; %s by own"
            + " payoff; %s by safety from war.",
        peers.size(),
        prepared.scenario().party(seat).name(),
        opponent.name(),
        place(peers, own, MatchResult::durability, x -> PortableText.format("%.2f", x)),
        place(
            peers,
            own,
            r -> (seat == Seat.A ? r.a() : r.b()).payoff(),
            x -> PortableText.format("%.1f", x)),
        place(peers, own, r -> 1 - r.danger(), x -> PortableText.format("%.2f", x)));
  }

  private static String place(
      List<Peer> peers,
      MatchResult own,
      ToDoubleFunction<MatchResult> measure,
      DoubleFunction<String> text) {
    double value = measure.applyAsDouble(own);
    long better = peers.stream().filter(p -> measure.applyAsDouble(p.result()) > value).count();
    Peer best =
        peers.stream()
            .max(Comparator.comparingDouble(p -> measure.applyAsDouble(p.result())))
            .orElseThrow();
    return PlacementText.ordinal((int) better + 1)
        + " "
        + PortableText.format(
            "(%s; best: %s %s)",
            text.apply(value), best.name(), text.apply(measure.applyAsDouble(best.result())));
  }
}
