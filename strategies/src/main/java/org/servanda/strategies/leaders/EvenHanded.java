package org.servanda.strategies.leaders;

import org.servanda.engine.model.Move;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Talks;
import org.servanda.strategies.toolkit.Appraisal;
import org.servanda.strategies.toolkit.ConcessionPath;
import org.servanda.strategies.toolkit.Grievance;
import org.servanda.strategies.toolkit.Keepers;

/** Looks for a deal with equal gains, and for a new one when the gains have become unequal. */
final class EvenHanded {
  private static final double FAIR = .25;
  private static final double TIPPED = .6;

  private final Brief brief;
  private final ConcessionPath path;
  private boolean asked;

  EvenHanded(Brief brief) {
    this.brief = brief;
    this.path = ConcessionPath.of(brief, Appraisal.of(.6, 1).ahead(6), Appraisal.STRANGER, 1);
  }

  Leader leader() {
    return Leader.of(this::negotiate, Keepers.prudent(this::keep, LeaderParts.LOOKS_AHEAD))
        .coming(Grievance.tolerance(brief, 2));
  }

  private Move negotiate(Talks talks) {
    Outcome standing = talks.offer();
    if (standing != null && isFair(talks, standing)) {
      return Move.ACCEPT;
    }
    if (path.length() == 0) {
      return Move.WALK_OUT;
    }
    int even = mostEven(talks);
    if (standing != null && talks.time() >= .95 && talks.gain(standing) > 0) {
      return unevenness(talks, standing) <= 2 * FAIR ? Move.ACCEPT : path.outcome(even);
    }
    return path.outcome(even);
  }

  private static boolean isFair(Talks talks, Outcome offer) {
    return talks.gain(offer) > 0 && unevenness(talks, offer) <= FAIR;
  }

  private static double unevenness(Talks talks, Outcome outcome) {
    double own = talks.gain(outcome);
    double other = talks.otherGain(outcome);
    return own <= 0 || other <= 0 ? 1 : Math.abs(own - other) / (own + other);
  }

  /** The index on the path at which the smaller of the two gains is greatest (maximin). */
  private int mostEven(Talks talks) {
    double shift = talks.outside() - brief.party().outside();
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < path.length(); i++) {
      double least = Math.min(path.own(i) - shift, path.theirs(i) + shift);
      if (least > most) {
        most = least;
        best = i;
      }
    }
    return best;
  }

  private Conduct keep(Accord accord) {
    if (accord.age() == 0) {
      asked = false;
    }
    Conduct conduct = accord.lastSignal().isProven() ? Conduct.breach() : Conduct.comply();
    double own = accord.gain(accord.outcome());
    double other = accord.otherGain(accord.outcome());
    boolean tipped = Math.abs(own - other) > TIPPED * (Math.abs(own) + Math.abs(other));
    if (tipped && !asked && accord.age() > 4) {
      asked = true;
      return conduct.andRenegotiate();
    }
    return conduct;
  }
}
