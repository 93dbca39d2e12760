package org.servanda.engine.plugin;

import org.servanda.engine.spi.Arguments;
import org.servanda.engine.spi.Strategy;

/**
 * A strategy and where it came from. The strategy is asked once what it is: its id, description and
 * parameters never change.
 *
 * @param strategy the strategy
 * @param provenance the jar it came in
 */
public record StrategyPlugin(Strategy strategy, Provenance provenance) {
  /**
   * A plugin.
   *
   * @throws PluginException if the strategy describes itself at excessive length
   */
  public StrategyPlugin {
    strategy = DescribedStrategy.of(strategy, provenance.jar());
  }

  /** The strategy with these arguments. */
  Strategy with(Arguments arguments) {
    return DescribedStrategy.of(strategy, provenance.jar()).with(arguments);
  }
}
