package org.servanda.tournaments.live;

import org.servanda.engine.model.Move;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.Talks;

/**
 * A leader who never comes to the table and keeps what is in force: what would have been without
 * new agreements. For comparing only; it takes part in no ranking.
 */
final class NoDeal implements Strategy, Leader {
  static final String ID = "no-deal";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Leader appoint(Brief brief) {
    return this;
  }

  @Override
  public boolean comesToTable(Situation situation) {
    return false;
  }

  @Override
  public Move negotiate(Talks talks) {
    return Move.WALK_OUT;
  }

  @Override
  public Conduct conduct(Accord accord) {
    return Conduct.comply();
  }
}
