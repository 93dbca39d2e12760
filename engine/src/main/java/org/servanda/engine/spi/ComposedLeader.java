package org.servanda.engine.spi;

import java.util.function.Function;
import java.util.function.Predicate;
import org.servanda.engine.model.Move;

/**
 * A leader composed of parts: how it bargains, how it keeps agreements, what it says in public,
 * when it comes to the table, and what it leaves for its successor. {@link Leader#of} makes one.
 *
 * @param bargaining decides at the table
 * @param keeping decides while an agreement is in force
 * @param rhetoric what it says in public at the end of a round
 * @param attendance whether it comes to the table when invited
 * @param legacy what it leaves for its successor
 */
public record ComposedLeader(
    Negotiator bargaining,
    Keeper keeping,
    Function<Situation, Statement> rhetoric,
    Predicate<Situation> attendance,
    Function<Situation, double[]> legacy)
    implements Leader {
  /** What a leader leaves unless it says otherwise. */
  static final double[] NOTHING = {};

  /** Returns a copy that speaks in public. */
  public ComposedLeader saying(Function<Situation, Statement> words) {
    return new ComposedLeader(bargaining, keeping, words, attendance, legacy);
  }

  /** Returns a copy that comes to the table only under a condition. */
  public ComposedLeader coming(Predicate<Situation> when) {
    return new ComposedLeader(bargaining, keeping, rhetoric, when, legacy);
  }

  /** Returns a copy that leaves something for its successor. */
  public ComposedLeader leaving(Function<Situation, double[]> numbers) {
    return new ComposedLeader(bargaining, keeping, rhetoric, attendance, numbers);
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
    return rhetoric.apply(situation);
  }

  @Override
  public boolean comesToTable(Situation situation) {
    return attendance.test(situation);
  }

  @Override
  public double[] handover(Situation situation) {
    return legacy.apply(situation);
  }
}
