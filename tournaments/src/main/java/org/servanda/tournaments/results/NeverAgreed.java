package org.servanda.tournaments.results;

import java.util.List;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.Tally;
import org.servanda.tournaments.design.MatchBatch;

/**
 * What never agreeing pays: matches in which neither leader ever comes to the table, with the
 * random events of the tournament's own matches. Each side then gets its outside option, less the
 * cost of tension and of war if it breaks out; no talks means no prestige and no failed talks.
 */
final class NeverAgreed implements Strategy {
  /** Repetitions of a large tournament that are played; more would add nothing to the mean. */
  private static final int MOST_REPETITIONS = 6_400;

  @Override
  public String id() {
    return "never-agreed";
  }

  @Override
  public Leader appoint(Brief brief) {
    return Leader.of(talks -> Move.WALK_OUT, accord -> Conduct.comply()).coming(situation -> false);
  }

  /**
   * The matches, one pair in each scenario and season.
   *
   * @param scenarios those played; one that begins with an agreement in force has no matches
   *     without one, and is left out
   */
  static Tally of(List<Scenario> scenarios, int seasons, long seed, int repetitions) {
    Tally tally = new Tally();
    Strategy apart = new NeverAgreed();
    for (Scenario scenario : scenarios) {
      if (scenario.statusQuo() != null) {
        continue;
      }
      PreparedScenario prepared = new PreparedScenario(scenario);
      for (int season = 1; season <= seasons; season++) {
        Pair pair = new Pair(scenario.id(), season, apart.id(), apart.id());
        for (int r = 0; r < Math.min(repetitions, MOST_REPETITIONS); r++) {
          Match match = Match.of(prepared, apart, apart);
          tally.add(pair, r, match.chance(MatchBatch.chance(seed, scenario, season, r)).play());
        }
      }
    }
    return tally;
  }
}
