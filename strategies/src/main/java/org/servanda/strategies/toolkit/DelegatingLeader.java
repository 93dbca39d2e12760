package org.servanda.strategies.toolkit;

import org.servanda.engine.model.Move;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Talks;

/**
 * A leader that passes every call on to another. A {@link org.servanda.engine.spi.Transformer}
 * extends it and overrides what it changes.
 */
public class DelegatingLeader implements Leader {
  private final Leader inner;

  /**
   * Delegates to another leader.
   *
   * @param inner the other leader
   */
  public DelegatingLeader(Leader inner) {
    this.inner = inner;
  }

  /** The leader that decides this round; by default always the same. */
  protected Leader inner(Situation situation) {
    return inner;
  }

  @Override
  public Move negotiate(Talks talks) {
    return inner(talks).negotiate(talks);
  }

  @Override
  public Conduct conduct(Accord accord) {
    return inner(accord).conduct(accord);
  }

  @Override
  public boolean comesToTable(Situation situation) {
    return inner(situation).comesToTable(situation);
  }

  @Override
  public Statement speak(Situation situation) {
    return inner(situation).speak(situation);
  }

  @Override
  public double[] handover(Situation situation) {
    return inner(situation).handover(situation);
  }
}
