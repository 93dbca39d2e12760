package org.servanda.engine.plugin;

import java.util.List;
import java.util.Map;

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
}
