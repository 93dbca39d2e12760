package org.servanda.strategies.leaders;

import org.servanda.engine.model.Move;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Signal;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Talks;
import org.servanda.strategies.toolkit.Grievance;
import org.servanda.strategies.toolkit.Keepers;

/**
 * Beliefs over three types of partner: stalwarts keep their word in good times and bad,
 * fair-weather friends in good times only, lemons in neither. Times are bad for the other while
 * tension is high or its outside option has risen.
 */
final class TypeInferrer {
  private static final double SELDOM = .02;
  private static final double OFTEN = .5;
  private static final double TENSE = .45;
  private static final double RISE = .1;
  private static final double SURE = .5;

  private final Brief brief;
  private final TrustingBargaining bargaining;
  private final double otherOutside;
  private final double[] types = {.5, .3, .2};

  TypeInferrer(Brief brief) {
    this.brief = brief;
    this.bargaining = new TrustingBargaining(brief);
    this.otherOutside = brief.otherParty().outside();
  }

  Leader leader() {
    return Leader.of(this::negotiate, Keepers.prudent(this::keep, LeaderParts.LOOKS_AHEAD))
        .coming(Grievance.tolerance(brief, 2));
  }

  private Move negotiate(Talks talks) {
    return bargaining.negotiate(talks, types[0] + types[1] / 2);
  }

  private boolean isHard(Situation situation) {
    return situation.tension() > TENSE || situation.otherOutside() - otherOutside > RISE;
  }

  private Conduct keep(Accord accord) {
    if (accord.age() > 0) {
      learn(accord);
    }
    if (!accord.lastSignal().isProven()) {
      return Conduct.comply();
    }
    boolean lemon = types[2] > SURE;
    boolean excused = types[0] > SURE || (types[1] > SURE && isHard(accord));
    if (lemon) {
      return Conduct.breach().andRenegotiate();
    }
    return excused ? Conduct.comply() : Conduct.breach();
  }

  private void learn(Accord accord) {
    double[] rates = {SELDOM, isHard(accord) ? OFTEN : SELDOM, OFTEN};
    double sum = 0;
    for (int type = 0; type < types.length; type++) {
      types[type] *= likelihood(accord, rates[type]);
      sum += types[type];
    }
    for (int type = 0; type < types.length; type++) {
      types[type] = Math.max(.005, types[type] / sum);
    }
  }

  /** The likelihood of the last signal if the other breaches at a rate. */
  private static double likelihood(Accord accord, double rate) {
    double proof = rate * accord.otherProofRate() * (1 - accord.arguable());
    double alarm = accord.falseAlarm() + rate * accord.arguable();
    Signal seen = accord.lastSignal();
    return switch (seen) {
      case PROVEN -> Math.max(1e-6, proof);
      case SUSPECT -> Math.max(1e-6, Math.min(1, alarm));
      case CLEAN -> Math.max(1e-6, 1 - proof - Math.min(1 - proof, alarm));
    };
  }
}
