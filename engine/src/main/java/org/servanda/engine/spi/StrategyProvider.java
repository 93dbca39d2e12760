package org.servanda.engine.spi;

import java.util.Collection;
import java.util.List;

/**
 * A jar's catalogue of strategies, found by {@link java.util.ServiceLoader}: name the implementing
 * class in {@code META-INF/services/org.servanda.engine.spi.StrategyProvider}, or in a {@code
 * provides} line of its module.
 */
@FunctionalInterface
public interface StrategyProvider {
  /** Every strategy of the jar. */
  Collection<? extends Strategy> strategies();

  /** Every transformer of the jar; none by default. */
  default Collection<? extends Transformer> transformers() {
    return List.of();
  }
}
