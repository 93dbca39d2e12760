package org.servanda.strategies.toolkit;

import java.util.function.Predicate;
import org.servanda.engine.spi.PublicRecord;
import org.servanda.engine.spi.Situation;

/**
 * The grievance against the other: its proven breaches, withdrawals (which count twice) and lies on
 * the public record, which fades over time. For a party in good standing it is halved.
 */
public final class Grievance {
  private Grievance() {}

  /** The grievance against the other now, at least 0. */
  public static double against(Situation situation) {
    PublicRecord record = situation.otherRecord();
    double misdeeds = record.broken() + 2 * record.withdrawn() + record.lies();
    return record.good() ? misdeeds / 2 : misdeeds;
  }

  /**
   * Comes to the table only while the grievance is at most a limit, or an agreement is in force.
   */
  public static Predicate<Situation> tolerance(double limit) {
    return situation -> situation.inForce() != null || against(situation) <= limit;
  }
}
