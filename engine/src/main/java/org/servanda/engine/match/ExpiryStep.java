package org.servanda.engine.match;

import org.servanda.engine.result.Termination;

/** An agreement whose term is over ends. */
final class ExpiryStep implements Round.Step {
  private final boolean on;

  ExpiryStep(PreparedScenario scenario) {
    on = scenario.scenario().terms().years().stream().anyMatch(years -> years > 0);
  }

  @Override
  public boolean isOn() {
    return on;
  }

  @Override
  public void play(MatchState match) {
    if (match.inForce != null && match.inForce.expiry <= match.round) {
      match.end(match.inForce, Termination.EXPIRED, null);
    }
  }
}
