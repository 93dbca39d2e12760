package org.servanda.strategies.toolkit;

import java.util.function.Predicate;
import org.servanda.engine.spi.PublicRecord;
import org.servanda.engine.spi.Situation;

/**
 * What is held against the other: its proven breaches, withdrawals (each as bad as two) and lies on
 * the public record, fading as the record does. A party in good standing is held to account for
 * half of it: it had its reasons.
 */
public final class Grievance {
  private Grievance() {}

  /** How much is held against the other now. */
  public static double against(Situation situation) {
    PublicRecord record = situation.otherStanding();
    double misdeeds = record.broken() + 2 * record.withdrawn() + record.lies();
    return record.good() ? misdeeds / 2 : misdeeds;
  }

  /**
   * Comes to the table only with those it holds no more than so much against: once bitten, it stays
   * away until the record has faded. While an agreement is in force it always comes.
   */
  public static Predicate<Situation> tolerance(double limit) {
    return situation -> situation.inForce() != null || against(situation) <= limit;
  }
}
