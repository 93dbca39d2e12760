package org.servanda.engine.match;

/** Both public records fade. */
final class ReputationStep implements Round.Step {
  private final double forgetting;

  ReputationStep(PreparedScenario scenario) {
    forgetting = scenario.world().reputation().forgetting();
  }

  @Override
  public boolean isOn() {
    return forgetting > 0;
  }

  @Override
  public void play(MatchState match) {
    match.a.record.fade(forgetting);
    match.b.record.fade(forgetting);
  }
}
