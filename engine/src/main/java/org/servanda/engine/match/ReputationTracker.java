package org.servanda.engine.match;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.result.Reputation;
import org.servanda.engine.spi.PublicRecord;

/**
 * A party's public record during a match: counts that fade, and whether it is in good standing. It
 * continues the record from before the match.
 */
final class ReputationTracker implements PublicRecord {
  /** Clean signals that restore a good standing: those of a year. */
  private static final int AMENDS = 4;

  private double kept;
  private double broken;
  private double withdrawn;
  private double lies;
  private int amends;

  /**
   * The approach's part of the record, without what the opposition did; null as long as it did
   * nothing.
   */
  private @Nullable ReputationTracker approach;

  private boolean charged = true;

  ReputationTracker(Reputation prior) {
    kept = prior.kept();
    broken = prior.broken();
    withdrawn = prior.withdrawn();
    lies = prior.lies();
    amends = prior.good() ? 0 : AMENDS;
  }

  /** The approach's record as it is now: it follows the approach to other matches. */
  Reputation reputation() {
    return approach != null
        ? approach.reputation()
        : new Reputation(kept, broken, withdrawn, lies, good());
  }

  /** Whether what the party does from now on is charged to the approach; by default it is. */
  void charge(boolean toApproach) {
    if (approach == null) {
      approach = new ReputationTracker(reputation());
      approach.amends = amends;
    }
    charged = toApproach;
  }

  private @Nullable ReputationTracker charged() {
    return charged ? approach : null;
  }

  /** Multiplies each count by the share that remains after a round. */
  void fade(double forgetting) {
    kept *= forgetting;
    broken *= forgetting;
    withdrawn *= forgetting;
    lies *= forgetting;
    if (approach != null) {
      approach.fade(forgetting);
    }
  }

  void addKept() {
    kept++;
    if (amends > 0) {
      amends--;
    }
    ReputationTracker own = charged();
    if (own != null) {
      own.addKept();
    }
  }

  void addBroken(boolean justified) {
    broken++;
    blame(justified);
    ReputationTracker own = charged();
    if (own != null) {
      own.addBroken(justified);
    }
  }

  void addWithdrawn(boolean justified) {
    withdrawn++;
    blame(justified);
    ReputationTracker own = charged();
    if (own != null) {
      own.addWithdrawn(justified);
    }
  }

  void addLie() {
    lies++;
    ReputationTracker own = charged();
    if (own != null) {
      own.addLie();
    }
  }

  private void blame(boolean justified) {
    if (!justified) {
      amends = AMENDS;
    }
  }

  @Override
  public double kept() {
    return kept;
  }

  @Override
  public double broken() {
    return broken;
  }

  @Override
  public double withdrawn() {
    return withdrawn;
  }

  @Override
  public double lies() {
    return lies;
  }

  @Override
  public boolean good() {
    return amends == 0;
  }
}
