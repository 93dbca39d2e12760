package org.servanda.engine.match;

import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;
import org.servanda.engine.random.ChanceEvent;
import org.servanda.engine.result.MatchEvent;

/** ω_A = ω⁰_A + drift, ω_B = ω⁰_B − drift: a public random walk with jumps. */
final class PowerShiftStep implements Round.Step {
  private final World.Power power;
  private final double jumpProbability;

  PowerShiftStep(PreparedScenario scenario) {
    power = scenario.world().power();
    jumpProbability = power.jumps() / World.ROUNDS_PER_YEAR;
  }

  @Override
  public boolean isOn() {
    return power.drift() > 0 || power.jumps() > 0;
  }

  @Override
  public void play(MatchState match) {
    if (power.drift() > 0) {
      match.drift += power.drift() * match.chance.lean(ChanceEvent.DRIFT, match.round);
    }
    if (match.chance.happens(ChanceEvent.JUMP, match.round, jumpProbability)) {
      jump(match);
    }
    match.a.outside = match.a.party.outside() + match.drift;
    match.b.outside = match.b.party.outside() - match.drift;
  }

  private void jump(MatchState match) {
    Seat gainer = match.chance.seat(ChanceEvent.DIRECTION, match.round);
    match.drift += gainer == Seat.A ? power.jump() : -power.jump();
    if (match.listener != null) {
      match.publish(new MatchEvent.PowerJumped(match.round, gainer));
    }
  }
}
