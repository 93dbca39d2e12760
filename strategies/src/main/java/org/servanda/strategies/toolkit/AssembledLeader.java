package org.servanda.strategies.toolkit;

import java.util.function.Predicate;
import org.servanda.engine.model.Move;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Keeper;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Negotiator;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Talks;

/**
 * A leader assembled from parts: how it bargains, how it keeps agreements, what it says in public,
 * and when it comes to the table.
 *
 * @param bargaining decides at the table
 * @param keeping decides while an agreement is in force
 * @param rhetoric what it says in public
 * @param attendance whether it comes to the table when invited
 */
public record AssembledLeader(
    Negotiator bargaining, Keeper keeping, Rhetoric rhetoric, Predicate<Situation> attendance)
    implements Leader {

  /** What a leader says in public. */
  @FunctionalInterface
  public interface Rhetoric {
    /** Never says anything. */
    Rhetoric SILENT = situation -> Statement.SILENCE;

    /** The statement of this round. */
    Statement speak(Situation situation);
  }

  /** A silent leader who always comes to the table. */
  public static AssembledLeader of(Negotiator bargaining, Keeper keeping) {
    return new AssembledLeader(bargaining, keeping, Rhetoric.SILENT, situation -> true);
  }

  /** Returns a copy that speaks in public. */
  public AssembledLeader saying(Rhetoric words) {
    return new AssembledLeader(bargaining, keeping, words, attendance);
  }

  /** Returns a copy that comes to the table only under a condition. */
  public AssembledLeader coming(Predicate<Situation> when) {
    return new AssembledLeader(bargaining, keeping, rhetoric, when);
  }

  @Override
  public Move negotiate(Talks talks) {
    return bargaining.negotiate(talks);
  }

  @Override
  public Conduct conduct(Accord accord) {
    return keeping.conduct(accord);
  }

  @Override
  public Statement speak(Situation situation) {
    return rhetoric.speak(situation);
  }

  @Override
  public boolean comesToTable(Situation situation) {
    return attendance.test(situation);
  }
}
