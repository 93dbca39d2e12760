package org.servanda.engine.match;

import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.random.ChanceEvent;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.Termination;

/**
 * War breaks out with a year's hazard of hazard·exp(slope·τ)·(1 + exposure·τ). The probability is
 * summed every round, so that the danger is known with less noise than from the wars alone.
 */
final class WarStep {
  private WarStep() {}

  static void step(MatchState game) {
    World.War war = game.world.war();
    double exposure = game.a.exposure + game.b.exposure;
    double hazard =
        war.hazard()
            * PortableMath.exp(war.slope() * game.tension)
            * (1 + exposure * game.tension)
            / World.ROUNDS_PER_YEAR;
    double probability = 1 - PortableMath.exp(-hazard);
    game.danger += probability;
    if (game.chance.happens(ChanceEvent.WAR, game.round, probability)) {
      game.war = true;
      game.a.pay(-war.cost());
      game.b.pay(-war.cost());
      if (game.witness != null) {
        game.tell(new MatchEvent.War(game.round));
      }
      if (game.inForce != null) {
        game.end(game.inForce, Termination.WAR, null);
      }
    }
  }
}
