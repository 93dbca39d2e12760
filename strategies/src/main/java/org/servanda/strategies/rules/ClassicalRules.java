package org.servanda.strategies.rules;

import java.util.List;
import java.util.function.Supplier;
import org.servanda.engine.spi.Strategy;

/**
 * The classical rules of the repeated prisoner's dilemma that come with the program, family by
 * family.
 */
public final class ClassicalRules {
  private static final List<Supplier<List<RuleStrategy>>> FAMILIES =
      List.of(
          FirstTournamentRules::all,
          MemoryOneRules::all,
          StochasticRules::all,
          ZeroDeterminantRules::all,
          TitForTatRules::all,
          TriggerRules::all,
          WindowRules::all,
          LookUpTables::all,
          FiniteStateMachines::all,
          SequenceRules::all);

  private ClassicalRules() {}

  /** All rules of all families. */
  public static List<Strategy> all() {
    return FAMILIES.stream().<Strategy>flatMap(family -> family.get().stream()).toList();
  }
}
