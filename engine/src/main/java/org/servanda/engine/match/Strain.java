package org.servanda.engine.match;

import org.servanda.engine.model.World;

/** Tension returns a share of the way to rest each round, and moves with what happened. */
final class Strain {
  private Strain() {}

  static void step(Game game) {
    World.Tension tension = game.world.tension();
    if (game.chance.happens(Draw.CRISIS, game.round, tension.crises() / World.ROUNDS_PER_YEAR)) {
      game.strain += tension.crisis();
      if (game.witness != null) {
        game.tell(new Event.Crisis(game.round));
      }
    }
    double back = tension.reversion() * (tension.rest() - game.tension);
    game.tension = Math.max(0, Math.min(1, game.tension + back + game.strain));
    game.strain = 0;
  }
}
