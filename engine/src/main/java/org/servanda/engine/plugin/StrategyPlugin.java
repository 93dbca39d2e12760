package org.servanda.engine.plugin;

import org.servanda.engine.spi.Arguments;
import org.servanda.engine.spi.Strategy;

/**
 * A strategy and its origin. Its id, description and parameters are read once and never change.
 *
 * @param strategy the strategy
 * @param provenance the jar it came in
 */
public record StrategyPlugin(Strategy strategy, Provenance provenance) {
  /**
   * Creates a plugin.
   *
   * @throws PluginException if a text or list of its description is too long
   */
  public StrategyPlugin {
    strategy = DescribedStrategy.of(strategy, provenance.jar());
  }

  /** The same plugin with its jar in its id: {@code acme.bandit@v1.jar}. */
  StrategyPlugin withJarInId() {
    DescribedStrategy described = DescribedStrategy.of(strategy, provenance.jar());
    String id = SharedIds.withJar(described.id(), provenance);
    return new StrategyPlugin(described.named(id), provenance);
  }

  /** The strategy with these arguments. */
  Strategy with(Arguments arguments) {
    return DescribedStrategy.of(strategy, provenance.jar()).with(arguments);
  }
}
