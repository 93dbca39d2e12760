package org.servanda.tournaments.validation.theory;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.validity.TheoryCheck;

/**
 * What two who take turns agree on where two issues matter differently to them: as both become
 * patient, Nash's solution. The efficient packages stand in a row, from B's best to A's; who waits
 * has its disagreement payoff meanwhile.
 */
final class PackageChecks {
  private static final int STEPS = 25_000;
  private static final double DISCOUNT = .98;

  /** Rounds are played until so little of the future is left. */
  private static final double REST = 1e-7;

  /** A's share of the first issue, and of the second once it has all of the first. */
  private static final double FIRST = .7;

  private PackageChecks() {}

  /** What each side gets, for some payoffs without an agreement. */
  static List<TheoryCheck> solutions() {
    return Stream.of(new double[] {0, 0}, new double[] {.2, .1}, new double[] {.1, .3})
        .flatMap(apart -> solution(apart[0], apart[1]))
        .toList();
  }

  private static Stream<TheoryCheck> solution(double apartA, double apartB) {
    PublishedNumbers published =
        PublishedNumbers.row("two_issue_example")
            .part("solutions")
            .part(PortableText.format("(%s, %s)", apartA, apartB));
    BargainingPie packages =
        new BargainingPie(stage(apartA, apartB), STEPS, TheoryWorlds.chances(1));
    int[] given = packages.agreed();
    String apart = PortableText.format("payoffs apart %s and %s, payoff of ", apartA, apartB);
    return Stream.of(
        check(published, apart + "A", 0, mean(given, PackageChecks::toA)),
        check(published, apart + "B", 1, mean(given, PackageChecks::toB)));
  }

  private static TheoryCheck check(
      PublishedNumbers published, String what, int place, double found) {
    double expected = published.list("nash")[place];
    // Who opens has an advantage of the order of what a round of waiting costs.
    return published.check(
        "Nash's solution, by alternating offers", what, expected, found, 1 - DISCOUNT);
  }

  /** Of what is agreed on if A opens and if B does. */
  private static double mean(int[] given, ToDoubleFunction<Integer> worth) {
    return given.length == 0
        ? Double.NaN
        : (worth.applyAsDouble(STEPS - given[0]) + worth.applyAsDouble(given[1])) / 2;
  }

  private static PreparedScenario stage(double apartA, double apartB) {
    List<Option> options =
        IntStream.rangeClosed(0, STEPS)
            .mapToObj(step -> Option.of("package " + step, -toB(step), toA(step)))
            .toList();
    return BargainingPie.table(
        new Issue("package", Seat.B, .5, options),
        TheoryWorlds.party("A", apartA, DISCOUNT),
        TheoryWorlds.party("B", apartB, DISCOUNT),
        0,
        (int) Math.ceil(PortableMath.log(REST) / PortableMath.log(DISCOUNT)),
        new World.War(0, 0, 0));
  }

  /** 0.7 of the first issue and 0.3 of the second, of which A gets all of the first first. */
  private static double toA(int step) {
    return (double) step / STEPS;
  }

  /** 0.4 of what is left of the first and 0.6 of what is left of the second. */
  private static double toB(int step) {
    double first = Math.min(1, toA(step) / FIRST);
    double second = Math.max(0, (toA(step) - FIRST) / (1 - FIRST));
    return .4 * (1 - first) + .6 * (1 - second);
  }
}
