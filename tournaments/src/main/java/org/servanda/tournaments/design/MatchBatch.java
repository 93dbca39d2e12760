package org.servanda.tournaments.design;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.match.PriorReputations;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.result.MatchResult;
import org.servanda.reports.tally.Pair;

/**
 * A batch of repetitions of one match.
 *
 * @param stage the scenario, prepared
 * @param a the entrant at seat A
 * @param b the entrant at seat B
 * @param seed the tournament's seed
 * @param season the season, from 1
 * @param from the first repetition
 * @param to one past the last
 */
public record MatchBatch(
    PreparedScenario stage, Entrant a, Entrant b, long seed, int season, int from, int to) {
  /** The entrants, scenario and season. */
  public Pair pair() {
    return new Pair(stage.scenario().id(), season, a.name(), b.name());
  }

  /**
   * Plays one repetition: a pure function of the tournament's seed, the scenario, the season, the
   * seats, the repetition and both prior reputations.
   *
   * @param listener receives the events; null for none. It does not affect the result
   */
  public MatchResult play(int repetition, PriorReputations past, @Nullable MatchListener listener) {
    return Match.play(
        stage,
        a.strategy(),
        b.strategy(),
        chance(seed, stage.scenario(), season, repetition),
        past,
        listener);
  }

  /** The random numbers of a repetition: the same for all pairs and in every condition. */
  public static Chance chance(long seed, Scenario scenario, int season, int repetition) {
    String key = season == 1 ? scenario.base() : scenario.base() + " season " + season;
    return Chance.of(seed, key, repetition);
  }
}
