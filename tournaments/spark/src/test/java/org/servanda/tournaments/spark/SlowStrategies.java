package org.servanda.tournaments.spark;

import java.util.List;
import org.servanda.engine.model.Move;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.StrategyProvider;

/** A plugin with one strategy that takes its time, and one that never comes to an end. */
public final class SlowStrategies implements StrategyProvider {
  @Override
  public List<Strategy> strategies() {
    return List.of(new Waiting("acme.slow", 5), new Waiting("acme.stuck", 3_600_000));
  }

  /** Waits before each match. */
  public record Waiting(String id, long millis) implements Strategy {
    @Override
    public Leader appoint(Brief brief) {
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return Leader.of(talks -> Move.WALK_OUT, accord -> Conduct.comply());
    }
  }
}
