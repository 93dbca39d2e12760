package org.servanda.strategies.leaders;

import java.util.function.Function;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Card;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;

/** A named leader without parameters. */
record LeaderStrategy(String id, Card card, Function<Brief, Leader> maker) implements Strategy {
  static LeaderStrategy of(
      String id,
      String portrait,
      String bargains,
      String keeps,
      String source,
      Function<Brief, Leader> maker) {
    return new LeaderStrategy(id, new Card("leader", portrait, bargains, keeps, source), maker);
  }

  @Override
  public Leader appoint(Brief brief) {
    return maker.apply(brief);
  }
}
