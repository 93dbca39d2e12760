package org.servanda.tournaments.validation.theory;

import java.util.List;
import java.util.function.Supplier;
import org.servanda.reports.validity.TheoryCheck;

/** Compares numbers of published theories with the engine's results under their assumptions. */
public final class TheoryChecks {
  private static final List<Supplier<List<TheoryCheck>>> ALL =
      List.of(
          BargainingChecks::endless,
          BargainingChecks::ending,
          BargainingChecks::breakdown,
          NashSolutionChecks::solutions,
          MemoryOneChecks::noisy,
          MemoryOneChecks::extortion,
          EnforcementChecks::depth,
          EnforcementChecks::penance,
          EnforcementChecks::shares,
          AttritionChecks::hazards,
          MonitoringChecks::punishment,
          ImageScoringChecks::recall,
          RatificationChecks::proposals);

  private TheoryChecks() {}

  /**
   * Runs all checks on all processors, always with the same random numbers. Takes about ten
   * seconds.
   *
   * @return one check for each number, in a fixed order
   */
  public static List<TheoryCheck> all() {
    return ALL.parallelStream().map(Supplier::get).flatMap(List::stream).toList();
  }
}
