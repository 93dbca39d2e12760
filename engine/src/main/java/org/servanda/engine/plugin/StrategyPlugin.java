package org.servanda.engine.plugin;

import org.servanda.engine.spi.Strategy;

/**
 * A strategy and where it came from.
 *
 * @param strategy the strategy
 * @param provenance the jar it came in
 */
public record StrategyPlugin(Strategy strategy, Provenance provenance) {}
