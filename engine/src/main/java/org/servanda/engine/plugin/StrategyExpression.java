package org.servanda.engine.plugin;

import java.util.List;
import java.util.Map;

/** A parsed strategy expression, such as {@code wily(greed=0.2)+grim}. */
sealed interface StrategyExpression {
  /**
   * A name with its arguments.
   *
   * @param id of a strategy or a transformer
   * @param inner the strategies a transformer is put around
   * @param values the values each parameter is to have: several where it is swept
   */
  record Named(String id, List<StrategyExpression> inner, Map<String, List<Double>> values)
      implements StrategyExpression {}

  /** Bargains as the one and keeps as the other. */
  record Pair(StrategyExpression bargains, StrategyExpression keeps)
      implements StrategyExpression {}
}
