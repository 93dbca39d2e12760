package org.servanda.tournaments.validation.theory;

import java.util.function.Function;
import java.util.function.Supplier;
import org.servanda.engine.model.Move;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Keeper;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;

/** A player of a theory, as a strategy. */
record TheoryPlayer(String id, Function<Brief, Leader> leader) implements Strategy {
  /** Who keeps, or does not, by a rule, and has nothing to negotiate. */
  static TheoryPlayer keeping(String id, Function<Brief, Keeper> rule) {
    return new TheoryPlayer(id, brief -> Leader.of(talks -> Move.WALK_OUT, rule.apply(brief)));
  }

  /** The same of a rule that needs no brief. */
  static TheoryPlayer keeping(String id, Supplier<Keeper> rule) {
    return keeping(id, brief -> rule.get());
  }

  @Override
  public Leader appoint(Brief brief) {
    return leader.apply(brief);
  }
}
