package org.servanda.strategies.leaders;

import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.strategies.toolkit.Appraisal;
import org.servanda.strategies.toolkit.Bargaining;
import org.servanda.strategies.toolkit.Grievance;
import org.servanda.strategies.toolkit.Keepers;
import org.servanda.strategies.toolkit.StepByStep;
import org.servanda.strategies.toolkit.Tactic;

/** Asks for new talks whenever its outside option has risen enough since the last agreement. */
final class Revisionist {
  private static final int IMPATIENCE = 8;

  private final Brief brief;
  private final double rise;
  private double settled;
  private int askedAt = -IMPATIENCE;

  Revisionist(Brief brief, double rise) {
    this.brief = brief;
    this.rise = rise;
    this.settled = brief.party().outside();
  }

  Leader leader() {
    return StepByStep.leader(
            Bargaining.of(brief, Appraisal.of(.5, .9).ahead(3).brief(.15), Tactic.time(.4), .1),
            Keepers.prudent(this::keep, LeaderParts.LOOKS_AHEAD))
        .coming(Grievance.tolerance(brief, 2));
  }

  private Conduct keep(Accord accord) {
    if (accord.age() == 0) {
      settled = accord.outside();
    }
    Conduct conduct = accord.lastSignal().isProven() ? Conduct.breach() : Conduct.comply();
    boolean risen = accord.outside() - settled > rise;
    if (risen && accord.round() - askedAt >= IMPATIENCE) {
      askedAt = accord.round();
      return conduct.andRenegotiate();
    }
    return conduct;
  }
}
