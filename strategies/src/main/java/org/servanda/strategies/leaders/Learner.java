package org.servanda.strategies.leaders;

import org.servanda.engine.model.Move;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Keeper;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Talks;
import org.servanda.strategies.toolkit.BetaEstimate;
import org.servanda.strategies.toolkit.Grievance;
import org.servanda.strategies.toolkit.Keepers;

/**
 * Learns the other's breach rate and sets its trust by it. A round counts for little if a breach
 * would probably have gone undetected.
 */
final class Learner {
  private static final double WEIGHT = 4;
  private static final double WORRYING = .25;
  private static final double WELL_WATCHED = .5;
  private static final int PATIENCE = 8;
  private static final double STEPS = 20;

  private final Brief brief;
  private final TrustingBargaining bargaining;
  private final BetaEstimate breaches;
  private int askedAt = -PATIENCE;

  Learner(Brief brief, double prior) {
    this.brief = brief;
    this.bargaining = new TrustingBargaining(brief);
    this.breaches = new BetaEstimate(prior, WEIGHT);
  }

  /** Answers proven breaches, and asks for closer verification when it expects to be cheated. */
  Leader leader() {
    return of(this::inspect);
  }

  /** Withholds the share it expects the other to withhold, if that exceeds a threshold. */
  Leader matching(double overlooked) {
    return of(accord -> match(accord, overlooked));
  }

  private Leader of(Keeper keeper) {
    return Leader.of(this::negotiate, Keepers.prudent(keeper, LeaderParts.LOOKS_AHEAD))
        .coming(Grievance.tolerance(brief, 2.5));
  }

  private Move negotiate(Talks talks) {
    return bargaining.negotiate(talks, 1 - breaches.mean());
  }

  private void learn(Accord accord) {
    if (accord.age() > 0) {
      boolean proven = accord.lastSignal().isProven();
      breaches.observe(proven, proven ? 1 : accord.otherProofRate());
    }
  }

  private Conduct inspect(Accord accord) {
    learn(accord);
    Conduct conduct = accord.lastSignal().isProven() ? Conduct.breach() : Conduct.comply();
    boolean worried = breaches.mean() > WORRYING && accord.otherProofRate() < WELL_WATCHED;
    if (worried && accord.round() - askedAt >= PATIENCE) {
      askedAt = accord.round();
      return conduct.andRenegotiate();
    }
    return conduct;
  }

  private Conduct match(Accord accord, double overlooked) {
    learn(accord);
    double rate = breaches.mean();
    return rate > overlooked
        ? Conduct.breach(PortableMath.rint(rate * STEPS) / STEPS)
        : Conduct.comply();
  }
}
