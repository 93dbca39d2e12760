package org.servanda.tournaments.design;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.MatchMonitor;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.PriorReputations;
import org.servanda.reports.tally.Pair;

/**
 * A batch of repetitions of one match.
 *
 * @param meeting the number of the pair of seats in its season's plan
 * @param stage the scenario, prepared
 * @param a the entrant at seat A
 * @param b the entrant at seat B
 * @param seed the tournament's seed
 * @param season the season, from 1
 * @param from the first repetition
 * @param to one past the last
 */
public record MatchBatch(
    int meeting,
    PreparedScenario stage,
    Entrant a,
    Entrant b,
    long seed,
    int season,
    int from,
    int to) {
  /** The entrants, scenario and season. */
  public Pair pair() {
    return new Pair(stage.scenario().id(), season, a.name(), b.name());
  }

  /** Whether all its repetitions are played already. */
  public boolean isEmpty() {
    return from >= to;
  }

  /** Returns a copy that ends at another repetition. */
  public MatchBatch upTo(int end) {
    return between(from, end);
  }

  /** Returns a copy that begins and ends at other repetitions. */
  MatchBatch between(int begin, int end) {
    return new MatchBatch(meeting, stage, a, b, seed, season, begin, end);
  }

  /**
   * Plays one repetition: a pure function of the tournament's seed, the scenario, the season, the
   * seats, the repetition and both prior reputations.
   *
   * @param chance the {@linkplain #chance(int) random numbers} of the repetition
   * @param listener receives the events; null for none. It does not affect the result
   * @param monitor tells other threads who is being asked; null for none
   */
  public MatchResult play(
      Chance chance,
      PriorReputations past,
      @Nullable MatchListener listener,
      @Nullable MatchMonitor monitor) {
    return Match.play(stage, a.strategy(), b.strategy(), chance, past, listener, monitor);
  }

  /**
   * The result of a repetition that an entrant forfeits without being asked.
   *
   * @param cause why, to be read after the entrant's name
   */
  public MatchResult forfeited(int repetition, Seat by, String cause) {
    return Match.forfeited(stage, a.strategy(), b.strategy(), chance(repetition), by, cause);
  }

  /** The random numbers of a repetition. */
  public Chance chance(int repetition) {
    return chance(seed, stage.scenario(), season, repetition);
  }

  /** The random numbers of a repetition: the same for all pairs and in every condition. */
  public static Chance chance(long seed, Scenario scenario, int season, int repetition) {
    String key = season == 1 ? scenario.base() : scenario.base() + " season " + season;
    return Chance.of(seed, key, repetition);
  }
}
