package org.servanda.engine.match;

import org.servanda.engine.model.World;
import org.servanda.engine.result.Termination;

/**
 * The agreement in force ends if a leader withdraws, or if both breach it for long enough
 * (collapse). Withdrawal costs the breaking cost in full, unless a recent proven breach of the
 * other excuses it.
 */
final class TerminationStep implements Round.Step {
  private final int collapse;
  private final double stain;
  private final World.Tension tension;

  TerminationStep(PreparedScenario scenario) {
    collapse = scenario.world().keeping().collapse();
    stain = scenario.world().thirdParties().stain();
    tension = scenario.world().tension();
  }

  @Override
  public boolean isOn() {
    return true;
  }

  @Override
  public void play(MatchState match) {
    Agreement agreement = match.inForce;
    if (agreement == null) {
      return;
    }
    boolean leavesA = match.a.conduct.withdraws();
    boolean leavesB = match.b.conduct.withdraws();
    if (leavesA || leavesB) {
      if (leavesA) {
        withdraw(match, match.a);
      }
      if (leavesB) {
        withdraw(match, match.b);
      }
      SeatState by = leavesA && leavesB ? null : leavesA ? match.a : match.b;
      match.end(agreement, Termination.WITHDRAWN, by);
    } else if (collapse > 0 && agreement.mutualBreaches >= collapse) {
      match.end(agreement, Termination.COLLAPSED, null);
    }
  }

  private void withdraw(MatchState match, SeatState side) {
    boolean excused = match.isExcused(side);
    if (!excused) {
      side.pay(-side.obligations.breakingCost());
    }
    side.behaviour.withdrawals++;
    side.stain += stain;
    side.record.addWithdrawn(excused);
    match.strain += tension.withdrawal();
  }
}
