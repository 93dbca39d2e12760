package org.servanda.engine.match;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.match.MatchState.IllegalMoveException;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.Fault;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.Termination;
import org.servanda.engine.spi.Strategy;

/**
 * A match of two strategies in a scenario: a pure function of the scenario, the strategies, chance
 * and what both parties were known for before. A {@code Match} is an immutable value; each {@link
 * #play} gives the same result.
 *
 * <pre>{@code
 * MatchResult result =
 *     Match.of(scenario, new MyLeader(), new Reciprocal())
 *         .seed(7)
 *         .repetition(3)
 *         .listener(System.out::println)
 *         .play();
 * System.out.println(result.durability());
 * }</pre>
 *
 * <p>The same match of a tournament, in its first season, has the tournament's seed, the same
 * repetition (from 0) and the strategies at the same seats.
 */
public final class Match {
  private final PreparedScenario scenario;
  private final Strategy a;
  private final Strategy b;
  private final long seed;
  private final long repetition;
  private final @Nullable Chance chance;
  private final PriorReputations prior;
  private final @Nullable MatchListener listener;

  private Match(
      PreparedScenario scenario,
      Strategy a,
      Strategy b,
      long seed,
      long repetition,
      @Nullable Chance chance,
      PriorReputations prior,
      @Nullable MatchListener listener) {
    this.scenario = scenario;
    this.a = a;
    this.b = b;
    this.seed = seed;
    this.repetition = repetition;
    this.chance = chance;
    this.prior = prior;
    this.listener = listener;
  }

  /**
   * A match between strangers, with seed 0 and repetition 0. It makes the scenario's tables; for
   * many matches in one scenario, make a {@link PreparedScenario} once.
   *
   * @param a the strategy at seat A
   * @param b the strategy at seat B
   * @throws IllegalArgumentException if the scenario has more than 2⁶² outcomes
   */
  public static Match of(Scenario scenario, Strategy a, Strategy b) {
    return of(new PreparedScenario(scenario), a, b);
  }

  /**
   * A match between strangers, with seed 0 and repetition 0.
   *
   * @param a the strategy at seat A
   * @param b the strategy at seat B
   */
  public static Match of(PreparedScenario scenario, Strategy a, Strategy b) {
    return new Match(scenario, a, b, 0, 0, null, PriorReputations.BLANK, null);
  }

  /** The same match with another strategy at a seat. */
  public Match strategy(Seat seat, Strategy other) {
    return new Match(
        scenario,
        seat == Seat.A ? other : a,
        seat == Seat.B ? other : b,
        seed,
        repetition,
        chance,
        prior,
        listener);
  }

  /** The same match with another seed: of all that is left to chance. */
  public Match seed(long other) {
    return new Match(scenario, a, b, other, repetition, null, prior, listener);
  }

  /** The same match in another repetition, from 0: with other chance from the same seed. */
  public Match repetition(long other) {
    return new Match(scenario, a, b, seed, other, null, prior, listener);
  }

  /**
   * The same match with the given chance in place of seed and repetition. Every play counts its
   * draws in this object.
   */
  public Match chance(Chance other) {
    return new Match(scenario, a, b, seed, repetition, other, prior, listener);
  }

  /** The same match between parties that are known already. */
  public Match prior(PriorReputations other) {
    return new Match(scenario, a, b, seed, repetition, chance, other, listener);
  }

  /** The same match with a listener, which receives every event in order. */
  public Match listener(MatchListener other) {
    return new Match(scenario, a, b, seed, repetition, chance, prior, other);
  }

  /**
   * Plays the match.
   *
   * @return what was measured; a match that a strategy's fault ended names it
   */
  public MatchResult play() {
    Chance drawn =
        chance != null ? chance : Chance.of(seed, scenario.scenario().base(), repetition);
    return play(scenario, a, b, drawn, prior, listener);
  }

  /** Plays a match between strangers. */
  public static MatchResult play(PreparedScenario scenario, Strategy a, Strategy b, Chance chance) {
    return play(scenario, a, b, chance, PriorReputations.BLANK, null);
  }

  /** Plays a match between strangers with a listener. */
  public static MatchResult play(
      PreparedScenario scenario, Strategy a, Strategy b, Chance chance, MatchListener listener) {
    return play(scenario, a, b, chance, PriorReputations.BLANK, listener);
  }

  /**
   * Plays a match.
   *
   * @param a the strategy at seat A
   * @param b the strategy at seat B
   * @param chance everything left to chance
   * @param prior what both parties are known for
   * @param listener receives every event, if not null; it does not change the result
   * @return what was measured; a match that a strategy's fault ended names it
   */
  public static MatchResult play(
      PreparedScenario scenario,
      Strategy a,
      Strategy b,
      Chance chance,
      PriorReputations prior,
      @Nullable MatchListener listener) {
    MatchState match = new MatchState(scenario, a, b, chance, prior, listener);
    try {
      begin(match);
      while (match.round < match.world.rounds() && !match.war) {
        playRound(match);
      }
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      attribute(match, e);
    }
    if (match.inForce != null) {
      match.end(match.inForce, Termination.IN_FORCE, null);
    }
    return match.result();
  }

  private static void begin(MatchState match) {
    match.appoint(match.first);
    match.appoint(match.second);
    Outcome statusQuo = match.scenario.statusQuo();
    if (statusQuo != null) {
      double jointGain = match.jointGain(statusQuo);
      match.enter(new Agreement(statusQuo, 0, Double.NaN, Double.NaN, jointGain));
      match.strain = 0;
    }
  }

  private static void playRound(MatchState match) {
    match.scenario.round().play(match);
    match.a.endRound();
    match.b.endRound();
    if (match.listener != null) {
      match.publish(
          new MatchEvent.RoundEnded(match.round, match.tension, match.a.payoff, match.b.payoff));
    }
    match.round++;
  }

  /** Attributes an exception to the leader that was being called. */
  private static void attribute(MatchState match, Throwable thrown) {
    SeatState culprit = match.asked();
    if (culprit == null) {
      throw new IllegalStateException("The engine failed, not a strategy", thrown);
    }
    Fault fault = new Fault(culprit.seat, match.round, cause(thrown));
    match.fault = fault;
    if (match.listener != null) {
      match.publish(new MatchEvent.Faulted(match.round, fault));
    }
  }

  private static String cause(Throwable thrown) {
    if (thrown instanceof IllegalMoveException) {
      return Objects.requireNonNull(thrown.getMessage());
    }
    StackTraceElement[] trace = thrown.getStackTrace();
    String where = trace.length > 0 ? " at " + trace[0] : "";
    String what = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
    return "threw " + thrown.getClass().getSimpleName() + what + where;
  }
}
