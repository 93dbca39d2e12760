package org.servanda.engine.match;

import org.servanda.engine.model.World;

/**
 * What is in force moves each side's ally confidence and its rival's gain; breaking a promise
 * lowers the breaker's confidence for a while. Position is the confidence gained less the rival's
 * gain.
 */
final class ThirdPartiesStep {
  private ThirdPartiesStep() {}

  static void step(MatchState game) {
    settle(game.world.thirdParties(), game.a);
    settle(game.world.thirdParties(), game.b);
  }

  private static void settle(World.ThirdParties third, SeatState side) {
    double position = side.allies - side.stain - side.rival;
    side.positions += position;
    side.pay(third.weight() * position);
    side.stain = Math.max(0, side.stain - third.recovery());
  }
}
