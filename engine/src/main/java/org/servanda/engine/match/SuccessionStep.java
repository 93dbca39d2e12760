package org.servanda.engine.match;

import org.servanda.engine.model.World;
import org.servanda.engine.random.ChanceEvent;
import org.servanda.engine.result.MatchEvent;

/**
 * A leader leaves office at its party's yearly rate. The new one, of the same strategy, remembers
 * nothing, inherits only the form's share of the breaking cost, and sees its costs anew: multiplied
 * by 1 + N(0, sd)·(1 − d/2)·(1 − what is inherited). What ties a successor's hands ties its change
 * of mind as well: without the last factor a treaty, which has most years to lose, lost more of
 * them to successions than a pledge, against all evidence (Leeds, Mattes and Vogel 2009; Mattes
 * 2012).
 */
final class SuccessionStep {
  private SuccessionStep() {}

  /** Both parties' minds change before a new leader is asked anything: none sees half of it. */
  static void step(MatchState game) {
    boolean firstLeaves = leaves(game, game.first);
    boolean secondLeaves = leaves(game, game.second);
    if (firstLeaves) {
      game.appoint(game.first);
    }
    if (secondLeaves) {
      game.appoint(game.second);
    }
  }

  private static boolean leaves(MatchState game, SeatState side) {
    double rate = side.party.succession() / World.ROUNDS_PER_YEAR;
    boolean leaves = game.chance.happens(ChanceEvent.SUCCESSION, game.round, side.seat, rate);
    if (leaves) {
      changeMind(game, side);
    }
    return leaves;
  }

  private static void changeMind(MatchState game, SeatState side) {
    double inherited = game.inForce == null ? 0 : game.inForce.outcome.terms().form().inherited();
    double sd =
        game.world.politics().changeOfMind() * (1 - side.party.audience() / 2) * (1 - inherited);
    if (sd > 0) {
      double shock = game.chance.gaussian(ChanceEvent.MIND, game.round, side.seat);
      side.mind = Math.max(0, 1 + sd * shock);
    }
    if (game.inForce != null) {
      side.inherited = inherited;
    }
    if (game.witness != null) {
      game.tell(new MatchEvent.Succeeded(game.round, side.seat, side.mind));
    }
  }
}
