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
 * Some repetitions of two entrants in a scenario.
 *
 * @param stage the scenario
 * @param a at seat A
 * @param b at seat B
 * @param seed of the tournament
 * @param season from 1
 * @param from the first repetition
 * @param to one past the last
 */
public record MatchBatch(
    PreparedScenario stage, Entrant a, Entrant b, long seed, int season, int from, int to) {
  /** Who meets whom, where. */
  public Pair pair() {
    return new Pair(stage.scenario().id(), season, a.name(), b.name());
  }

  /**
   * Plays one repetition: a pure function of the tournament's seed, the scenario, the season, the
   * seats, the repetition and what both are known for.
   *
   * @param listener hears the events, if not null; it does not change the result
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

  /** What chance holds for a repetition: the same for all who play, and in every condition. */
  public static Chance chance(long seed, Scenario scenario, int season, int repetition) {
    String key = season == 1 ? scenario.base() : scenario.base() + " season " + season;
    return Chance.of(seed, key, repetition);
  }
}
