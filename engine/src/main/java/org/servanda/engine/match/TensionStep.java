package org.servanda.engine.match;

import org.servanda.engine.model.World;
import org.servanda.engine.random.ChanceEvent;
import org.servanda.engine.result.MatchEvent;

/** Tension returns a share of the way to rest each round, and moves with what happened. */
final class TensionStep {
  private TensionStep() {}

  static void step(MatchState game) {
    World.Tension tension = game.world.tension();
    if (game.chance.happens(
        ChanceEvent.CRISIS, game.round, tension.crises() / World.ROUNDS_PER_YEAR)) {
      game.strain += tension.crisis();
      if (game.witness != null) {
        game.tell(new MatchEvent.Crisis(game.round));
      }
    }
    double back = tension.reversion() * (tension.rest() - game.tension);
    game.tension = Math.max(0, Math.min(1, game.tension + back + game.strain));
    game.strain = 0;
  }
}
