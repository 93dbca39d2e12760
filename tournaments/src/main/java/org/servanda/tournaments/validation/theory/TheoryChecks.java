package org.servanda.tournaments.validation.theory;

import java.util.List;
import java.util.function.Supplier;
import org.servanda.reports.validity.TheoryCheck;

/** Numbers of published theories, and what the engine comes to under their assumptions. */
public final class TheoryChecks {
  private static final List<Supplier<List<TheoryCheck>>> ALL =
      List.of(
          BargainingChecks::endless,
          BargainingChecks::ending,
          BargainingChecks::breakdown,
          PackageChecks::solutions,
          MemoryOneChecks::noisy,
          MemoryOneChecks::extortion,
          EnforcementChecks::depth,
          EnforcementChecks::penance,
          EnforcementChecks::shares,
          AttritionChecks::hazards,
          MonitoringChecks::punishment,
          ImageChecks::recall,
          VoteChecks::proposals);

  private TheoryChecks() {}

  /**
   * Plays all of them, always with the same chance, on all processors: some ten seconds.
   *
   * @return a line for each number, in a fixed order
   */
  public static List<TheoryCheck> all() {
    return ALL.parallelStream().map(Supplier::get).flatMap(List::stream).toList();
  }
}
