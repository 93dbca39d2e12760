package org.servanda.tournaments.validation.theory;

import java.util.List;
import java.util.function.Supplier;
import org.servanda.reports.analysis.validity.TheoryCheck;

/** Numbers of published theories, and what the engine comes to under their assumptions. */
public final class TheoryChecks {
  private static final List<Supplier<List<TheoryCheck>>> ALL =
      List.of(BargainingChecks::endless, BargainingChecks::ending, BargainingChecks::breakdown);

  private TheoryChecks() {}

  /**
   * Plays all of them, in a fixed order and always with the same chance: some ten seconds.
   *
   * @return a line for each number
   */
  public static List<TheoryCheck> all() {
    return ALL.stream().flatMap(checks -> checks.get().stream()).toList();
  }
}
