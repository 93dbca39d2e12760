package org.servanda.engine.match;

import org.servanda.engine.model.World;

/**
 * Allies and rivals respond: the agreement in force moves the confidence of each side's allies and
 * the gain of its rival, and a broken promise lowers the breaker's confidence for a while. Position
 * is the confidence gained minus the rival's gain.
 */
final class ThirdPartiesStep implements Round.Step {
  private final World.ThirdParties thirdParties;

  ThirdPartiesStep(PreparedScenario scenario) {
    thirdParties = scenario.world().thirdParties();
  }

  @Override
  public boolean isOn() {
    return thirdParties.weight() > 0;
  }

  @Override
  public void play(MatchState match) {
    respond(match.a);
    respond(match.b);
  }

  private void respond(SeatState side) {
    double position = side.obligations.allies - side.stain - side.obligations.rival;
    side.positions += position;
    side.pay(thirdParties.weight() * position);
    side.stain = Math.max(0, side.stain - thirdParties.recovery());
  }
}
