package org.servanda.engine.match;

import org.servanda.engine.model.World;
import org.servanda.engine.random.ChanceEvent;
import org.servanda.engine.result.MatchEvent;

/**
 * A leader leaves office at its party's yearly rate. The successor has the same strategy, or is the
 * opposition's leader, and has no memory. It inherits the form's share of the breaking cost, and
 * its costs are multiplied by 1 + N(0, sd)·(1 − d/2)·(1 − what is inherited).
 *
 * <p>With the last factor, whatever ties a successor's hands also limits its change of mind.
 * Without it, treaties would lose more years to successions than pledges, contrary to the evidence
 * (Leeds, Mattes and Vogel 2009; Mattes 2012).
 */
final class SuccessionStep implements Round.Step {
  private final boolean on;
  private final double changeOfMind;

  SuccessionStep(PreparedScenario scenario) {
    on = scenario.scenario().a().succession() > 0 || scenario.scenario().b().succession() > 0;
    changeOfMind = scenario.world().politics().changeOfMind();
  }

  @Override
  public boolean isOn() {
    return on;
  }

  /** Both changes of mind are drawn before a new leader is called, so that none sees only one. */
  @Override
  public void play(MatchState match) {
    boolean firstLeaves = leaves(match, match.first);
    boolean secondLeaves = leaves(match, match.second);
    if (firstLeaves) {
      match.appoint(match.first);
    }
    if (secondLeaves) {
      match.appoint(match.second);
    }
  }

  private boolean leaves(MatchState match, SeatState side) {
    double probability = side.party.succession() / World.ROUNDS_PER_YEAR;
    boolean leaves =
        match.chance.happens(ChanceEvent.SUCCESSION, match.round, side.seat, probability);
    if (leaves) {
      changeMind(match, side);
    }
    return leaves;
  }

  private void changeMind(MatchState match, SeatState side) {
    double inherited = match.inForce == null ? 0 : match.inForce.outcome.terms().form().inherited();
    double sd = changeOfMind * (1 - side.party.audience() / 2) * (1 - inherited);
    if (sd > 0) {
      double shock = match.chance.gaussian(ChanceEvent.MIND, match.round, side.seat);
      side.mind = Math.max(0, 1 + sd * shock);
    }
    if (match.inForce != null) {
      side.obligations.inherit(inherited);
    }
    if (side.office != null) {
      side.office.succeed(match);
      match.show(side, side.office.views());
    }
    if (match.listener != null) {
      String opposition = OppositionOffice.leader(side);
      match.publish(new MatchEvent.Succeeded(match.round, side.seat, side.mind, opposition));
    }
  }
}
