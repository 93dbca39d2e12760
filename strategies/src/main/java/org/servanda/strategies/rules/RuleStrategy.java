package org.servanda.strategies.rules;

import java.util.function.Function;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Card;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;
import org.servanda.strategies.toolkit.Bargaining;
import org.servanda.strategies.toolkit.Persona;

/** A classical rule as a strategy; where there are talks it bargains on a straight line. */
record RuleStrategy(String id, Card card, Function<Brief, Rule> rule) implements Strategy {
  private static final String BARGAINS =
      "On a straight line, where there is anything to bargain for.";

  static RuleStrategy of(String id, String portrait, String source, Function<Brief, Rule> rule) {
    Card card = new Card("classical rule", portrait, BARGAINS, portrait, source);
    return new RuleStrategy(id, card, rule);
  }

  @Override
  public Leader appoint(Brief brief) {
    return Persona.of(Bargaining.linear(brief), new RuleKeeper(rule.apply(brief)));
  }
}
