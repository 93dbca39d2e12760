package org.servanda.tournaments.validation.theory;

import java.util.function.Function;
import java.util.function.Supplier;
import org.servanda.engine.model.Move;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Keeper;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;

/** A theory's player as a strategy. */
record TheoryPlayer(String id, Function<Brief, Leader> leader) implements Strategy {
  /** A player that follows a keeping rule and does not negotiate. */
  static TheoryPlayer keeping(String id, Function<Brief, Keeper> rule) {
    return new TheoryPlayer(id, brief -> Leader.of(talks -> Move.WALK_OUT, rule.apply(brief)));
  }

  /** The same for a rule that needs no brief. */
  static TheoryPlayer keeping(String id, Supplier<Keeper> rule) {
    return keeping(id, brief -> rule.get());
  }

  @Override
  public Leader appoint(Brief brief) {
    return leader.apply(brief);
  }
}
