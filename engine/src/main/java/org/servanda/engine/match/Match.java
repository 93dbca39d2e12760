package org.servanda.engine.match;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.match.MatchState.IllegalMoveException;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.random.Chance;
import org.servanda.engine.random.ChanceEvent;
import org.servanda.engine.result.Fault;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.PriorReputations;
import org.servanda.engine.result.Termination;
import org.servanda.engine.spi.Strategy;

/**
 * A match of two strategies in a scenario: a pure function of the scenario, the strategies, the
 * random numbers and both prior reputations. A {@code Match} is an immutable value; each {@link
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
 * <p>It equals a tournament's match of the first season if the seed, the repetition (from 0) and
 * the seats are the same.
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
   * A match without prior reputations, with seed 0 and repetition 0. It prepares the scenario; for
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
   * A match without prior reputations, with seed 0 and repetition 0.
   *
   * @param a the strategy at seat A
   * @param b the strategy at seat B
   */
  public static Match of(PreparedScenario scenario, Strategy a, Strategy b) {
    return new Match(scenario, a, b, 0, 0, null, PriorReputations.BLANK, null);
  }

  /** Returns a copy with another strategy at a seat. */
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

  /** Returns a copy with another seed of all random numbers. */
  public Match seed(long other) {
    return new Match(scenario, a, b, other, repetition, null, prior, listener);
  }

  /**
   * Returns a copy for another repetition, from 0: with other random numbers from the same seed.
   */
  public Match repetition(long other) {
    return new Match(scenario, a, b, seed, other, null, prior, listener);
  }

  /**
   * Returns a copy with given random numbers in place of seed and repetition. Every play counts its
   * draws in this object.
   */
  public Match chance(Chance other) {
    return new Match(scenario, a, b, seed, repetition, other, prior, listener);
  }

  /** Returns a copy with prior reputations of both parties. */
  public Match prior(PriorReputations other) {
    return new Match(scenario, a, b, seed, repetition, chance, other, listener);
  }

  /** Returns a copy with a listener, which receives every event in order. */
  public Match listener(MatchListener other) {
    return new Match(scenario, a, b, seed, repetition, chance, prior, other);
  }

  /**
   * Plays the match.
   *
   * @return the measures; if a strategy's fault ended the match, the result names it
   */
  public MatchResult play() {
    Chance drawn =
        chance != null ? chance : Chance.of(seed, scenario.scenario().base(), repetition);
    return play(scenario, a, b, drawn, prior, listener);
  }

  /** Plays a match without prior reputations. */
  public static MatchResult play(PreparedScenario scenario, Strategy a, Strategy b, Chance chance) {
    return play(scenario, a, b, chance, PriorReputations.BLANK, null, null);
  }

  /** Plays a match without prior reputations, with a listener. */
  public static MatchResult play(
      PreparedScenario scenario, Strategy a, Strategy b, Chance chance, MatchListener listener) {
    return play(scenario, a, b, chance, PriorReputations.BLANK, listener, null);
  }

  /** Plays a match that nobody watches. */
  public static MatchResult play(
      PreparedScenario scenario,
      Strategy a,
      Strategy b,
      Chance chance,
      PriorReputations prior,
      @Nullable MatchListener listener) {
    return play(scenario, a, b, chance, prior, listener, null);
  }

  /**
   * Plays a match.
   *
   * @param a the strategy at seat A
   * @param b the strategy at seat B
   * @param chance the random numbers
   * @param prior the prior reputations of both parties
   * @param listener receives every event; null for none. It does not affect the result
   * @param monitor tells other threads who is being asked; null for none
   * @return the measures; if a strategy's fault ended the match, the result names it. Whatever a
   *     strategy throws is its fault
   */
  public static MatchResult play(
      PreparedScenario scenario,
      Strategy a,
      Strategy b,
      Chance chance,
      PriorReputations prior,
      @Nullable MatchListener listener,
      @Nullable MatchMonitor monitor) {
    MatchState match = new MatchState(scenario, a, b, chance, prior, listener);
    if (monitor != null) {
      monitor.watch(match);
    }
    try {
      begin(match);
      while (match.round < match.length && !match.war) {
        playRound(match);
      }
    } catch (Throwable e) {
      attribute(match, e);
    }
    if (match.inForce != null) {
      match.end(match.inForce, Termination.IN_FORCE, null);
    }
    match.heard();
    return match.result();
  }

  /**
   * The result of a match that a seat forfeits without being asked.
   *
   * @param cause why, to be read after the strategy's name
   */
  public static MatchResult forfeited(
      PreparedScenario scenario, Strategy a, Strategy b, Chance chance, Seat by, String cause) {
    MatchState match = new MatchState(scenario, a, b, chance, PriorReputations.BLANK, null);
    match.fault = new Fault(by, 0, cause);
    return match.result();
  }

  /**
   * How many rounds a match lasts unless something ends it: ⌈ln(1 − u)/ln p⌉ for a uniform u, at
   * least 1 and at most the horizon, so that each round is followed by another with probability p.
   */
  static int length(World world, Chance chance) {
    double p = world.turns().continuation();
    if (p >= 1) {
      return world.rounds();
    }
    double drawn = 1 - chance.unit(ChanceEvent.LENGTH, 0);
    double rounds = Math.ceil(PortableMath.log(drawn) / PortableMath.log(p));
    return (int) Math.max(1, Math.min(world.rounds(), rounds));
  }

  private static void begin(MatchState match) {
    SuccessionStep.appoint(match, match.first);
    SuccessionStep.appoint(match, match.second);
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

  /** Attributes what was thrown to the leader that was being called. */
  private static void attribute(MatchState match, Throwable thrown) {
    SeatState culprit = match.asked();
    if (culprit == null) {
      throw new IllegalStateException("The engine failed, not a strategy", thrown);
    }
    String opponent = match.other(culprit).strategy.id();
    Fault fault =
        thrown instanceof IllegalMoveException
            ? new Fault(culprit.seat, match.round, String.valueOf(thrown.getMessage()))
            : Fault.thrown(culprit.seat, match.round, thrown, opponent);
    fault = fault.by(OppositionOffice.leader(culprit));
    match.fault = fault;
    if (match.listener != null) {
      match.listener.onThrown(culprit.seat, thrown);
      match.publish(new MatchEvent.Faulted(match.round, fault));
    }
  }
}
