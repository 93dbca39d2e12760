package org.servanda.engine.match;

import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;
import org.servanda.engine.random.ChanceEvent;
import org.servanda.engine.result.MatchEvent;

/** ω_A = ω⁰_A + drift, ω_B = ω⁰_B − drift: a public random walk with jumps. */
final class PowerShiftStep {
  private PowerShiftStep() {}

  static void step(MatchState game) {
    World.Power power = game.world.power();
    if (power.drift() > 0) {
      game.drift += power.drift() * game.chance.lean(ChanceEvent.DRIFT, game.round);
    }
    if (game.chance.happens(ChanceEvent.JUMP, game.round, power.jumps() / World.ROUNDS_PER_YEAR)) {
      Seat gainer = game.chance.seat(ChanceEvent.DIRECTION, game.round);
      game.drift += gainer == Seat.A ? power.jump() : -power.jump();
      if (game.witness != null) {
        game.tell(new MatchEvent.PowerJumped(game.round, gainer));
      }
    }
    game.a.outside = game.a.party.outside() + game.drift;
    game.b.outside = game.b.party.outside() - game.drift;
  }
}
