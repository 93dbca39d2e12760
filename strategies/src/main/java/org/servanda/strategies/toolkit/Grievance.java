package org.servanda.strategies.toolkit;

import java.util.function.Predicate;
import org.servanda.engine.model.World;
import org.servanda.engine.spi.Brief;
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
    return of(situation.otherRecord());
  }

  /** The grievance that a record gives rise to, at least 0. */
  public static double of(PublicRecord record) {
    double misdeeds = record.broken() + 2 * record.withdrawn() + record.lies();
    return record.good() ? misdeeds / 2 : misdeeds;
  }

  /**
   * Comes to the table only while the grievance is at most a limit, or an agreement is in force,
   * and {@linkplain #unlessNotorious not to a notorious party}.
   *
   * @param brief the leader's
   * @param limit misdeeds that it overlooks
   */
  public static Predicate<Situation> tolerance(Brief brief, double limit) {
    boolean shunned = isNotorious(brief.otherReputation());
    return situation -> situation.inForce() != null || (!shunned && against(situation) <= limit);
  }

  /**
   * Asks, on taking office, for the record that the other brings into the match, and does not come
   * to the table of a notorious party unless an agreement is in force.
   */
  public static Predicate<Situation> unlessNotorious(Brief brief) {
    boolean shunned = isNotorious(brief.otherReputation());
    return situation -> !shunned || situation.inForce() != null;
  }

  /**
   * Whether a record holds more misdeeds than years kept, so that it speaks against any promise. A
   * party without a record is not notorious.
   */
  public static boolean isNotorious(PublicRecord record) {
    return of(record) > record.kept() / World.ROUNDS_PER_YEAR;
  }
}
