package org.servanda.engine.plugin;

import org.servanda.engine.spi.Strategy;

/**
 * A strategy as it is entered, with its parameters.
 *
 * @param name such as {@code boulware(exponent=0.2)}
 * @param strategy the strategy, parameters set
 * @param provenance the jar it came in
 */
public record Entrant(String name, Strategy strategy, Provenance provenance) {}
