package org.servanda.testkit;

import java.util.ArrayList;
import java.util.List;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.spi.Arguments;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;

/**
 * A match of ten years on the {@link ReferenceDyad}, for tests of how a leader plays. The same
 * match always gives the same events.
 *
 * <pre>{@code
 * PlayedMatch match = ShortMatch.between(new MyStrategy(), new Grim()).seed(3).play();
 * assertTrue(match.result().durability() > .5);
 * assertTrue(match.conductOf(Seat.A).stream().allMatch(c -> c.shortfall() == 0));
 * }</pre>
 *
 * @param a the strategy at seat A
 * @param b the strategy at seat B
 * @param scenario the scenario
 * @param seed the seed of all random numbers
 */
public record ShortMatch(Strategy a, Strategy b, PreparedScenario scenario, long seed) {
  /** A match of two strategies, the first at seat A, with seed 1. */
  public static ShortMatch between(Strategy a, Strategy b) {
    return new ShortMatch(a, b, ReferenceDyad.prepared(), 1);
  }

  /** Returns a copy with another number of rounds; a round is a quarter of a year. */
  public ShortMatch rounds(int rounds) {
    Scenario own = scenario.scenario();
    return on(own.with(own.world().withRounds(rounds)));
  }

  /** Returns a copy on another scenario, with that scenario's length. */
  public ShortMatch on(Scenario other) {
    return new ShortMatch(a, b, new PreparedScenario(other), seed);
  }

  /** Returns a copy with another seed. */
  public ShortMatch seed(long other) {
    return new ShortMatch(a, b, scenario, other);
  }

  /**
   * Returns a copy in which a parameter of the strategy at A has another value.
   *
   * @throws IllegalArgumentException if it declares no such parameter or does not allow the value
   */
  public ShortMatch parameter(String name, double value) {
    Tuned tuned =
        a instanceof Tuned known
            ? new Tuned(known.strategy(), known.arguments().with(name, value))
            : new Tuned(a, Arguments.standard(a.parameters()).with(name, value));
    return new ShortMatch(tuned, b, scenario, seed);
  }

  /** Plays the match. The result reports a strategy's fault. */
  public PlayedMatch play() {
    List<MatchEvent> events = new ArrayList<>();
    MatchResult result = Match.play(scenario, a, b, Chance.of(seed, "testkit", 0), events::add);
    return new PlayedMatch(result, events);
  }

  private record Tuned(Strategy strategy, Arguments arguments) implements Strategy {
    @Override
    public String id() {
      return strategy.id();
    }

    @Override
    public Leader appoint(Brief brief) {
      return strategy.appoint(brief.with(arguments));
    }
  }
}
