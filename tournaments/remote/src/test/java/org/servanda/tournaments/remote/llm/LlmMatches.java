package org.servanda.tournaments.remote.llm;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.result.Fault;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.spi.Strategy;
import tools.jackson.databind.JsonNode;

/** Matches of leaders that ask a model against built-in ones. */
final class LlmMatches {
  static final StrategyCatalogue BUILT_IN = PluginLoader.load(List.of());
  static final PreparedScenario SCENARIO = scenario("restraint of Arden", "Boral");

  private LlmMatches() {}

  static PreparedScenario scenario(String issue, String party) {
    List<Option> options =
        List.of(Option.of("none", 0, 0), Option.of("half", .25, 1), Option.of("full", 1, 2));
    return new PreparedScenario(
        Scenario.of(
                "two-restraints",
                new Issue(issue, Seat.A, .5, options),
                new Issue("restraint of Boral", Seat.B, .5, options))
            .with(Party.named("Arden"), Party.named(party))
            .with(World.standard().withRounds(40)));
  }

  static MatchResult play(Strategy leader, String against, int repetition) {
    Strategy other = BUILT_IN.entrant(against).strategy();
    return Match.of(SCENARIO, leader, other).seed(7).repetition(repetition).play();
  }

  static Fault fault(Strategy leader) {
    return Objects.requireNonNull(play(leader, "reciprocal", 0).fault());
  }

  /** All results against some built-in strategies, in any order and on two threads. */
  static List<String> results(Strategy leader) {
    return List.of("reciprocal", "wily", "boulware", "always-cheat", "random").parallelStream()
        .map(against -> against + play(leader, against, 0) + play(leader, against, 1))
        .toList();
  }

  /** Answers in turn, and soundly from then on. */
  static Function<JsonNode, ScriptedEndpoint.Reply> first(ScriptedEndpoint.Reply... replies) {
    Deque<ScriptedEndpoint.Reply> rest = new ArrayDeque<>(List.of(replies));
    return request -> {
      synchronized (rest) {
        return rest.isEmpty() ? ScriptedEndpoint.sound(request) : rest.removeFirst();
      }
    };
  }
}
