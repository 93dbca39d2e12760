package org.servanda.engine.match;

import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.random.ChanceEvent;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.Termination;

/**
 * War breaks out with a hazard per year of hazard·exp(slope·τ)·(1 + exposure·τ), and ends the
 * match. The probability is summed over rounds, so that the danger is known with less noise than
 * from the wars alone.
 */
final class WarStep implements Round.Step {
  private final World.War war;

  WarStep(PreparedScenario scenario) {
    war = scenario.world().war();
  }

  @Override
  public boolean isOn() {
    return war.hazard() > 0;
  }

  @Override
  public void play(MatchState match) {
    double exposure = match.a.obligations.exposure + match.b.obligations.exposure;
    double hazard =
        war.hazard()
            * PortableMath.exp(war.slope() * match.tension)
            * (1 + exposure * match.tension)
            / World.ROUNDS_PER_YEAR;
    double probability = 1 - PortableMath.exp(-hazard);
    match.danger += probability;
    if (match.chance.happens(ChanceEvent.WAR, match.round, probability)) {
      breakOut(match);
    }
  }

  private void breakOut(MatchState match) {
    match.war = true;
    match.a.pay(-war.cost());
    match.b.pay(-war.cost());
    if (match.listener != null) {
      match.publish(new MatchEvent.War(match.round));
    }
    if (match.inForce != null) {
      match.end(match.inForce, Termination.WAR, null);
    }
  }
}
