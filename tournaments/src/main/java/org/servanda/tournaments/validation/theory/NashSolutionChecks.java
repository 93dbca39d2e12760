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
 * What two players agree on by alternating offers if two issues matter differently to them: as both
 * become patient, the Nash solution. The efficient packages are ordered from B's best to A's; a
 * side that waits receives its disagreement payoff meanwhile.
 */
final class NashSolutionChecks {
  private static final int STEPS = 25_000;
  private static final double DISCOUNT = .98;

  /** Rounds are played until the discounted rest of the match weighs no more than this. */
  private static final double REST = 1e-7;

  /** A's share of the first issue, and of the second once it has all of the first. */
  private static final double FIRST = .7;

  private NashSolutionChecks() {}

  /** What each side gets, for several disagreement payoffs. */
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
    AlternatingOffersGame packages =
        new AlternatingOffersGame(prepared(apartA, apartB), STEPS, TheoryWorlds.chances(1));
    int[] given = packages.agreed();
    String apart =
        PortableText.format("disagreement payoffs %s and %s, payoff of ", apartA, apartB);
    return Stream.of(
        check(published, apart + "A", 0, mean(given, NashSolutionChecks::toA)),
        check(published, apart + "B", 1, mean(given, NashSolutionChecks::toB)));
  }

  private static TheoryCheck check(
      PublishedNumbers published, String what, int place, double found) {
    double expected = published.list("nash")[place];
    // The opener's advantage is of the order of what a round of waiting costs.
    return published.check(
        "Nash solution, by alternating offers", what, expected, found, 1 - DISCOUNT);
  }

  /** The mean worth of the agreement over both openers. */
  private static double mean(int[] given, ToDoubleFunction<Integer> worth) {
    return given.length == 0
        ? Double.NaN
        : (worth.applyAsDouble(STEPS - given[0]) + worth.applyAsDouble(given[1])) / 2;
  }

  private static PreparedScenario prepared(double apartA, double apartB) {
    List<Option> options =
        IntStream.rangeClosed(0, STEPS)
            .mapToObj(step -> Option.of("package " + step, -toB(step), toA(step)))
            .toList();
    return AlternatingOffersGame.table(
        new Issue("package", Seat.B, .5, options),
        TheoryWorlds.party("A", apartA, DISCOUNT),
        TheoryWorlds.party("B", apartB, DISCOUNT),
        0,
        (int) Math.ceil(PortableMath.log(REST) / PortableMath.log(DISCOUNT)),
        new World.War(0, 0, 0));
  }

  /**
   * 0.7 of the first issue and 0.3 of the second; A gets all of the first issue before any of the
   * second.
   */
  private static double toA(int step) {
    return (double) step / STEPS;
  }

  /** 0.4 of the rest of the first issue and 0.6 of the rest of the second. */
  private static double toB(int step) {
    double first = Math.min(1, toA(step) / FIRST);
    double second = Math.max(0, (toA(step) - FIRST) / (1 - FIRST));
    return .4 * (1 - first) + .6 * (1 - second);
  }
}
