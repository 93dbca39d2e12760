package org.servanda.engine.match;

import org.servanda.engine.model.World;

/**
 * A leader leaves office at its party's yearly rate. The new one, of the same strategy, remembers
 * nothing, inherits only the form's share of the breaking cost, and sees its costs anew: multiplied
 * by 1 + N(0, sd)·(1 − d/2).
 */
final class Succession {
  private Succession() {}

  static void step(Game game, Side side) {
    double leaves = side.party.succession() / World.ROUNDS_PER_YEAR;
    if (!game.chance.happens(Draw.SUCCESSION, game.round, side.seat, leaves)) {
      return;
    }
    double sd = game.world.politics().changeOfMind() * (1 - side.party.audience() / 2);
    if (sd > 0) {
      double shock = game.chance.gaussian(Draw.MIND, game.round, side.seat);
      side.mind = Math.max(0, 1 + sd * shock);
    }
    if (game.inForce != null) {
      side.inherited = game.inForce.outcome.terms().form().inherited();
    }
    if (game.witness != null) {
      game.tell(new Event.Succeeded(game.round, side.seat, side.mind));
    }
    game.appoint(side);
  }
}
