package org.servanda.engine.plugin;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A parsed strategy expression, such as {@code wily(greed=0.2)+grim}. */
sealed interface StrategyExpression {
  /**
   * A name with its arguments.
   *
   * @param id the id of a strategy or transformer
   * @param inner the strategies that a transformer wraps
   * @param values the values of each parameter; several if it is swept
   */
  record Named(String id, List<StrategyExpression> inner, Map<String, List<Double>> values)
      implements StrategyExpression {}

  /** Bargains as one strategy and keeps agreements as another. */
  record Pair(StrategyExpression bargains, StrategyExpression keeps)
      implements StrategyExpression {}

  /** Adds the ids it mentions. */
  default void addNamesTo(Set<String> names) {
    if (this instanceof Named named) {
      names.add(named.id());
      named.inner().forEach(inner -> inner.addNamesTo(names));
    } else if (this instanceof Pair pair) {
      pair.bargains().addNamesTo(names);
      pair.keeps().addNamesTo(names);
    }
  }
}
