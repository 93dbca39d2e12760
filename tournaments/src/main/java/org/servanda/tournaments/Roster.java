package org.servanda.tournaments;

import java.util.List;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.spi.Strategy;

/**
 * Scenarios and strategies given as objects, in the order they were given.
 *
 * @param isOpen whether no strategy was named, so that the default field plays
 */
record Roster(List<Scenario> scenarios, List<Strategy> strategies, boolean isOpen) {
  static final Roster EMPTY = new Roster(List.of(), List.of(), true);

  Roster {
    scenarios = List.copyOf(scenarios);
    strategies = List.copyOf(strategies);
  }

  Roster withScenarios(List<Scenario> given) {
    return new Roster(given, strategies, isOpen);
  }

  Roster withStrategies(List<Strategy> given) {
    return new Roster(scenarios, given, false);
  }
}
