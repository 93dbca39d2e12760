package org.servanda.engine.match;

import org.servanda.engine.result.Reputation;
import org.servanda.engine.spi.PublicRecord;

/**
 * A party's public record: counts that fade, and whether it is in good standing. It goes on from
 * what the party brings into the match.
 */
final class ReputationTracker implements PublicRecord {
  /** Rounds without suspicion that restore a good standing: a year. */
  private static final int AMENDS = 4;

  private double kept;
  private double broken;
  private double withdrawn;
  private double lies;
  private int amends;

  ReputationTracker(Reputation brought) {
    kept = brought.kept();
    broken = brought.broken();
    withdrawn = brought.withdrawn();
    lies = brought.lies();
    amends = brought.good() ? 0 : AMENDS;
  }

  /** As it stands now. */
  Reputation reputation() {
    return new Reputation(kept, broken, withdrawn, lies, good());
  }

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
