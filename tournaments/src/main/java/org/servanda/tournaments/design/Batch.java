package org.servanda.tournaments.design;

import org.servanda.engine.match.Chance;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.MatchResult;
import org.servanda.engine.match.Stage;
import org.servanda.engine.plugin.Entrant;
import org.servanda.reports.analysis.tally.Pair;

/**
 * Some repetitions of two entrants in a scenario.
 *
 * @param stage the scenario
 * @param a at seat A
 * @param b at seat B
 * @param seed of the tournament
 * @param from the first repetition
 * @param to one past the last
 */
public record Batch(Stage stage, Entrant a, Entrant b, long seed, int from, int to) {
  /** Who meets whom, where. */
  public Pair pair() {
    return new Pair(stage.scenario().id(), a.name(), b.name());
  }

  /**
   * Plays one repetition: a pure function of the tournament's seed, the scenario, the seats and the
   * repetition.
   */
  public MatchResult play(int repetition) {
    Chance chance = Chance.of(seed, stage.scenario().id(), repetition);
    return Match.play(stage, a.strategy(), b.strategy(), chance);
  }
}
