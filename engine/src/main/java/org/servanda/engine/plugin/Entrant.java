package org.servanda.engine.plugin;

import org.servanda.engine.spi.Strategy;

/**
 * A strategy under the name by which it is entered, parameters and all.
 *
 * @param name such as {@code boulware(exponent=0.2)}
 * @param strategy the strategy, parameters set
 * @param provenance the jar it came in
 */
public record Entrant(String name, Strategy strategy, Provenance provenance) {}
