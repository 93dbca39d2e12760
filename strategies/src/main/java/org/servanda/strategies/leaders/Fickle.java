package org.servanda.strategies.leaders;

import java.util.random.RandomGenerator;
import org.servanda.engine.model.Move;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Keeper;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Talks;
import org.servanda.strategies.toolkit.Bargaining;
import org.servanda.strategies.toolkit.Grievance;
import org.servanda.strategies.toolkit.Keepers;
import org.servanda.strategies.toolkit.StepByStep;

/** A leader whose mood turns bad, and good again, at random. */
final class Fickle {
  private static final double CLEARS = .3;

  private final Brief brief;
  private final double sours;
  private final RandomGenerator random;
  private final Bargaining hard;
  private final Bargaining soft;
  private boolean sour;

  Fickle(Brief brief, double sours) {
    this.brief = brief;
    this.sours = sours;
    this.random = brief.random();
    this.hard = LeaderParts.bargaining(brief, .4, .7, 2, .2);
    this.soft = LeaderParts.bargaining(brief, .8, .7, 2, 2);
  }

  Leader leader() {
    Keeper moody = Keepers.prudent(this::keep, LeaderParts.LOOKS_AHEAD);
    return Leader.of(this::negotiate, new StepByStep(soft, moody))
        .saying(s -> sour && s.round() % 2 == 0 ? Statement.DENUNCIATION : Statement.SILENCE)
        .coming(Grievance.tolerance(brief, 2.5));
  }

  private Move negotiate(Talks talks) {
    return (sour ? hard : soft).negotiate(talks);
  }

  private Conduct keep(Accord accord) {
    double roll = random.nextDouble();
    sour = sour ? roll >= CLEARS : roll < sours;
    if (sour && roll > .97) {
      return Conduct.withdraw();
    }
    return sour || accord.lastSignal().isProven() ? Conduct.breach() : Conduct.comply();
  }
}
