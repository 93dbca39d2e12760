package org.servanda.tournaments.results;

import org.servanda.engine.match.Match;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.random.Chance;
import org.servanda.tournaments.design.MatchBatch;
import org.servanda.tournaments.design.TournamentDesign;

/** Whether chance had no part in a tournament, so that one repetition is as good as many. */
final class ChanceFreeness {
  private ChanceFreeness() {}

  /** Plays one repetition until a match draws a number, in most scenarios the first match. */
  static boolean of(TournamentDesign design) {
    for (PreparedScenario stage : design.stages()) {
      for (Entrant a : design.entrants()) {
        for (Entrant b : design.entrants()) {
          if (design.topology().joins(a.name(), b.name()) && draws(design, stage, a, b)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static boolean draws(
      TournamentDesign design, PreparedScenario stage, Entrant a, Entrant b) {
    Chance chance = MatchBatch.chance(design.seed(), stage.scenario(), 1, 0);
    Match.of(stage, a.strategy(), b.strategy()).chance(chance).play();
    return chance.drew();
  }
}
