package org.servanda.tournaments.scenario;

import org.servanda.engine.model.Move;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;

/** Does the same in every turn of a game. */
record FixedAct(String id, boolean cooperates) implements Strategy {
  static Strategy of(boolean cooperates) {
    return new FixedAct(cooperates ? "cooperator" : "defector", cooperates);
  }

  @Override
  public Leader appoint(Brief brief) {
    return Leader.of(
        talks -> Move.WALK_OUT, accord -> cooperates ? Conduct.comply() : Conduct.breach());
  }
}
