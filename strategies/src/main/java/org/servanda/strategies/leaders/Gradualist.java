package org.servanda.strategies.leaders;

import org.servanda.engine.model.Move;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Talks;
import org.servanda.strategies.toolkit.Appraisal;
import org.servanda.strategies.toolkit.Appraiser;
import org.servanda.strategies.toolkit.ConcessionPath;
import org.servanda.strategies.toolkit.Grievance;
import org.servanda.strategies.toolkit.Keepers;
import org.servanda.strategies.toolkit.ReservationValue;

/**
 * Limits the size of deals to what trust allows. The size of a deal is the sum of both sides' costs
 * of delivering, scaled from the smallest to the largest on the path from the own best deal to the
 * other's. If talks about small deals fail, the limit rises a little.
 */
final class Gradualist {
  private static final Appraisal APPRAISAL = Appraisal.of(.5, .95).ahead(5).brief(.2);
  private static final int QUIET = 8;
  private static final double STEP = .25;
  private static final double PATIENCE = .1;

  private final Brief brief;
  private final Appraiser appraiser;
  private final ConcessionPath path;
  private final double smallest;
  private final double largest;
  private final double start;
  private double allowed;
  private int quiet;

  Gradualist(Brief brief, double start) {
    this.brief = brief;
    this.appraiser = Appraiser.own(brief, APPRAISAL, 1);
    this.path = ConcessionPath.of(brief, APPRAISAL, Appraisal.STRANGER, 1);
    this.start = start;
    this.allowed = start;
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (int i = 0; i < path.length(); i++) {
      double size = size(path.outcome(i));
      least = Math.min(least, size);
      most = Math.max(most, size);
    }
    this.smallest = least;
    this.largest = most;
  }

  Leader leader() {
    return Leader.of(this::negotiate, Keepers.prudent(this::keep, LeaderParts.LOOKS_AHEAD))
        .coming(Grievance.tolerance(brief, 1.5));
  }

  private double size(Outcome outcome) {
    return brief.own().cost(outcome) + brief.other().cost(outcome);
  }

  private boolean isSmall(Outcome outcome) {
    return size(outcome) <= smallest + allowed * (largest - smallest);
  }

  private Move negotiate(Talks talks) {
    boolean fruitless = talks.inForce() == null && talks.sinceFailure() <= talks.round();
    if (talks.opening() && fruitless) {
      allowed = Math.min(1, allowed + PATIENCE);
    }
    double least = ReservationValue.of(brief, talks, appraiser);
    double most = 0;
    for (int i = 0; i < path.length(); i++) {
      most = Math.max(most, isSmall(path.outcome(i)) ? path.own(i) : 0);
    }
    Outcome standing = talks.offer();
    double value = standing == null ? Double.NEGATIVE_INFINITY : appraiser.value(standing);
    if (most <= least) {
      return value > least ? Move.ACCEPT : Move.WALK_OUT;
    }
    double target = most - talks.time() * (most - least);
    Outcome next = lowestAtLeast(target, most);
    boolean last = talks.exchange() == talks.exchanges() - 1;
    boolean good = value >= appraiser.value(next) || (last && value > least);
    return standing != null && good && isSmall(standing) ? Move.ACCEPT : next;
  }

  /** The outcome within the size limit that has the lowest own value of at least the target. */
  private Outcome lowestAtLeast(double target, double most) {
    int place = 0;
    for (int i = 0; i < path.length(); i++) {
      double own = path.own(i);
      if (isSmall(path.outcome(i)) && (own >= target || own == most)) {
        place = i;
      }
    }
    return path.outcome(place);
  }

  private Conduct keep(Accord accord) {
    quiet = accord.age() == 0 ? 0 : quiet + 1;
    if (accord.lastSignal().isProven()) {
      quiet = 0;
      allowed = Math.max(start, allowed - STEP);
      return Conduct.breach();
    }
    if (quiet >= QUIET && allowed < 1) {
      quiet = 0;
      allowed = Math.min(1, allowed + STEP);
      return Conduct.comply().andRenegotiate();
    }
    return Conduct.comply();
  }
}
