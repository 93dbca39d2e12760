package org.servanda.engine.match;

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

  ReputationTracker(Reputation prior) {
    kept = prior.kept();
    broken = prior.broken();
    withdrawn = prior.withdrawn();
    lies = prior.lies();
    amends = prior.good() ? 0 : AMENDS;
  }

  /** The record as it is now. */
  Reputation reputation() {
    return new Reputation(kept, broken, withdrawn, lies, good());
  }

  /** Multiplies each count by the share that remains after a round. */
  void fade(double forgetting) {
    kept *= forgetting;
    broken *= forgetting;
    withdrawn *= forgetting;
    lies *= forgetting;
  }

  void addKept() {
    kept++;
    if (amends > 0) {
      amends--;
    }
  }

  void addBroken(boolean justified) {
    broken++;
    blame(justified);
  }

  void addWithdrawn(boolean justified) {
    withdrawn++;
    blame(justified);
  }

  void addLie() {
    lies++;
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
