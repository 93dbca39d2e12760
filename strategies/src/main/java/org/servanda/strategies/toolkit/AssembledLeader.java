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
 * A leader put together from parts: how it bargains, how it keeps, what it says, and whether it
 * comes to the table.
 *
 * @param bargaining at the table
 * @param keeping with an agreement in force
 * @param rhetoric in public
 * @param attendance when invited
 */
public record AssembledLeader(
    Negotiator bargaining, Keeper keeping, Rhetoric rhetoric, Predicate<Situation> attendance)
    implements Leader {

  /** What a leader says in public. */
  @FunctionalInterface
  public interface Rhetoric {
    /** Says nothing, ever. */
    Rhetoric SILENT = situation -> Statement.SILENCE;

    /** What it says this round. */
    Statement speak(Situation situation);
  }

  /** A silent leader who always comes to the table. */
  public static AssembledLeader of(Negotiator bargaining, Keeper keeping) {
    return new AssembledLeader(bargaining, keeping, Rhetoric.SILENT, situation -> true);
  }

  /** The same with something to say. */
  public AssembledLeader saying(Rhetoric words) {
    return new AssembledLeader(bargaining, keeping, words, attendance);
  }

  /** The same, coming to the table only now and then. */
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
