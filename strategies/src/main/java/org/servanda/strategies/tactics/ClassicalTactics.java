package org.servanda.strategies.tactics;

import java.util.List;
import java.util.function.Supplier;
import org.servanda.engine.spi.Strategy;

/** The bargaining tactics of the literature that come with the program, family by family. */
public final class ClassicalTactics {
  private static final List<Supplier<List<Strategy>>> FAMILIES =
      List.of(
          TimeDependentTactics::all,
          PlatformTactics::all,
          BehaviourDependentTactics::all,
          MonotonicConcessionTactics::all,
          CompetitionTactics::all);

  private ClassicalTactics() {}

  /** All tactics of all families. */
  public static List<Strategy> all() {
    return FAMILIES.stream().flatMap(family -> family.get().stream()).toList();
  }
}
