package org.servanda.tournaments.remote;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.spi.Strategy;

/** Programs for tests, and matches against them. */
final class ScriptedPrograms {
  private static final StrategyCatalogue BUILT_IN = PluginLoader.load(List.of());
  private static final List<Option> OPTIONS =
      List.of(
          Option.of("none", 0, 0),
          Option.of("half", .25, 1),
          Option.of("full", 1, 2),
          Option.of("deep", 2.25, 3));
  static final PreparedScenario SCENARIO =
      new PreparedScenario(
          Scenario.of(
                  "two-restraints",
                  new Issue("restraint of Arden", Seat.A, .5, OPTIONS),
                  new Issue("restraint of Boral", Seat.B, .5, OPTIONS))
              .with(Party.named("Arden"), Party.named("Boral"))
              .with(World.standard().withRounds(40)));

  private ScriptedPrograms() {}

  /** A {@link ScriptedChild} in a manner; further arguments follow. */
  static Strategy strategy(Duration limit, String... arguments) {
    return RemoteStrategy.of(new Program("scripted", command(limit, arguments), false)).get(0);
  }

  static ChildCommand command(Duration limit, String... arguments) {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                ScriptedChild.class.getName()));
    words.addAll(List.of(arguments));
    return new ChildCommand(words, Path.of("").toAbsolutePath(), Map.of()).withLimit(limit);
  }

  /** A built-in strategy. */
  static Strategy builtIn(String name) {
    return BUILT_IN.entrant(name).strategy();
  }

  /** A match at seat A against a built-in strategy. */
  static MatchResult play(Strategy strategy, String against, int repetition) {
    return Match.of(SCENARIO, strategy, builtIn(against)).seed(7).repetition(repetition).play();
  }
}
