package org.servanda.engine.match;

import org.servanda.engine.model.World;
import org.servanda.engine.random.ChanceEvent;
import org.servanda.engine.result.MatchEvent;

/**
 * Tension returns a share of the way to rest, changes with the events of the round, and costs both
 * sides.
 */
final class TensionStep implements Round.Step {
  private final World.Tension tension;
  private final double crisisProbability;
  private final double loss;

  TensionStep(PreparedScenario scenario) {
    tension = scenario.world().tension();
    crisisProbability = tension.crises() / World.ROUNDS_PER_YEAR;
    loss = scenario.world().payoffs().tension();
  }

  @Override
  public boolean isOn() {
    return !tension.equals(World.Tension.OFF);
  }

  @Override
  public void play(MatchState match) {
    if (match.chance.happens(ChanceEvent.CRISIS, match.round, crisisProbability)) {
      match.strain += tension.crisis();
      if (match.listener != null) {
        match.publish(new MatchEvent.Crisis(match.round));
      }
    }
    double back = tension.reversion() * (tension.rest() - match.tension);
    match.tension = Math.max(0, Math.min(1, match.tension + back + match.strain));
    match.strain = 0;
    match.a.pay(-(loss * match.tension));
    match.b.pay(-(loss * match.tension));
  }
}
