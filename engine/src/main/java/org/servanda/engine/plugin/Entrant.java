package org.servanda.engine.plugin;

import org.servanda.engine.spi.Strategy;

/**
 * A strategy as it is entered, with its parameters.
 *
 * @param name such as {@code boulware(exponent=0.2)}
 * @param strategy the strategy, parameters set
 * @param provenance the jar it came in
 */
public record Entrant(String name, Strategy strategy, Provenance provenance) {
  /**
   * The name with the value of every parameter, given or not: two entrants of a catalogue with the
   * same one are the same.
   */
  public String fullName() {
    return EntrantFactory.fullName(strategy, name);
  }
}
