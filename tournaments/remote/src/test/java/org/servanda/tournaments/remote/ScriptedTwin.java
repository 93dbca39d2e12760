package org.servanda.tournaments.remote;

import org.servanda.engine.model.Move;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.Talks;

/** The same leader as {@link ScriptedChild}, in this process. */
final class ScriptedTwin implements Strategy {
  @Override
  public String id() {
    return "test.scripted";
  }

  @Override
  public Leader appoint(Brief brief) {
    return new Leader() {
      @Override
      public Move negotiate(Talks talks) {
        long last = brief.outcomes().size() - 1;
        return talks.offer() == null ? brief.outcomes().at(Math.min(7, last)) : Move.ACCEPT;
      }

      @Override
      public Conduct conduct(Accord accord) {
        return accord.lastSignal().isProven() ? Conduct.breach(.5) : Conduct.comply();
      }

      @Override
      public Statement speak(Situation situation) {
        return Statement.PRAISE;
      }
    };
  }
}
