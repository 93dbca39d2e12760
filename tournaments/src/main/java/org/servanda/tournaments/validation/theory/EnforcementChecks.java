package org.servanda.tournaments.validation.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.random.Chance;
import org.servanda.engine.spi.Strategy;
import org.servanda.reports.validity.TheoryCheck;

/**
 * Which agreements are self-enforcing where every breach is observed: those from which a single
 * deviation does not pay. What a deviation pays is measured by two matches, with and without it.
 */
final class EnforcementChecks {
  /** Bisection steps: the range shrinks to less than one part in 10⁹. */
  private static final int HALVINGS = 32;

  private static final double EXACT = 1e-6;

  /** Payoffs closer than this are equal. */
  private static final double EQUAL = 1e-12;

  /** Rounds are played until the discounted rest of the match weighs no more than this. */
  private static final double REST = 1e-9;

  private static final Chance NONE = TheoryWorlds.chances(1).get(0);

  private EnforcementChecks() {}

  /**
   * The deepest agreement that a given number of rounds without cooperation enforces, or the best
   * agreement for both if that one is enforced.
   */
  static List<TheoryCheck> depth() {
    return PublishedNumbers.rows("depth").stream().map(EnforcementChecks::depth).toList();
  }

  private static TheoryCheck depth(PublishedNumbers row) {
    double benefit = row.number("B");
    double steepness = row.number("k");
    double discount = row.number("delta");
    int punished = row.whole("T");
    // Beyond twice B/k nobody gains.
    double most = 2 * benefit / steepness;
    DoubleFunction<PreparedScenario> at =
        depth -> at(depth, benefit, steepness, discount, punished);
    double enforced = last(0, most, depth -> deters(at.apply(depth), punished));
    double efficient =
        last(0, most, depth -> pays(at.apply(depth + EXACT)) >= pays(at.apply(depth)));
    return row.check(
        "Deepest agreement that punishment enforces",
        row.parameters("B", "B", "k", "k", "δ", "delta", "rounds punished", "T"),
        "max_enforceable",
        Math.min(enforced, efficient),
        EXACT);
  }

  /** Cost k·x²/2 to the side that delivers, benefit B·x to the other. */
  private static PreparedScenario at(
      double depth, double benefit, double steepness, double discount, int punished) {
    double cost = steepness * depth * depth / 2;
    return new RepeatedDilemma(cost, cost, benefit * depth, 0, 0)
        .prepared(TheoryWorlds.EXACT, discount, punished + 2);
  }

  /** A side's payoff if both keep the agreement. */
  private static double pays(PreparedScenario prepared) {
    Strategy keeper = TriggerRule.lasting(1);
    return TheoryWorlds.play(prepared, keeper, keeper, NONE).a().payoff();
  }

  private static boolean deters(PreparedScenario prepared, int punished) {
    return deters(
        prepared, Seat.A, TriggerRule.lasting(punished), TriggerRule.cheatingOnce(punished));
  }

  /** Whether a seat gains nothing by deviating from what both do otherwise. */
  private static boolean deters(
      PreparedScenario prepared, Seat seat, Strategy rule, Strategy departure) {
    double kept = TheoryWorlds.play(prepared, rule, rule, NONE).side(seat).payoff();
    Strategy a = seat == Seat.A ? departure : rule;
    Strategy b = seat == Seat.B ? departure : rule;
    return TheoryWorlds.play(prepared, a, b, NONE).side(seat).payoff() <= kept + EQUAL;
  }

  /** The greatest number of a range up to which a condition holds, by bisection. */
  private static double last(double from, double to, DoublePredicate holds) {
    double low = from;
    double high = to;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (holds.test(middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** The least number of a range from which a condition holds, by bisection. */
  private static double first(double from, double to, DoublePredicate holds) {
    return last(from, to, number -> !holds.test(number));
  }

  /** The least patience at which a single round of penance makes up for a breach. */
  static List<TheoryCheck> penance() {
    return PublishedNumbers.rows("penance_delta").stream().map(EnforcementChecks::penance).toList();
  }

  private static TheoryCheck penance(PublishedNumbers row) {
    RepeatedDilemma dilemma =
        RepeatedDilemma.of(row.number("T"), row.number("R"), row.number("P"), row.number("S"));
    double least =
        first(
            0,
            1,
            discount -> {
              PreparedScenario prepared = dilemma.prepared(TheoryWorlds.EXACT, discount, 4);
              return !gains(prepared, List.of(), List.of(0))
                  && !gains(prepared, List.of(0), List.of(0, 1));
            });
    return row.check(
        "Least patience for penance",
        row.parameters("T", "T", "R", "R", "P", "P", "S", "S"),
        "delta_min",
        least,
        EXACT);
  }

  /** Whether A gains by cheating in more rounds. */
  private static boolean gains(
      PreparedScenario prepared, List<Integer> breaches, List<Integer> more) {
    Strategy other = PenanceRule.breaking(List.of());
    double less =
        TheoryWorlds.play(prepared, PenanceRule.breaking(breaches), other, NONE).a().payoff();
    return TheoryWorlds.play(prepared, PenanceRule.breaking(more), other, NONE).a().payoff()
        > less + EQUAL;
  }

  /** The least and greatest shares that both keep to if one breach ends cooperation for ever. */
  static List<TheoryCheck> shares() {
    List<TheoryCheck> checks = new ArrayList<>();
    for (PublishedNumbers row : PublishedNumbers.rows("fearon1998_reduced")) {
      double lag = row.number("detection_lag");
      double discount = PortableMath.exp(-row.number("r") * lag);
      double temptation = row.number("temptation");
      double least = first(0, .5, share -> bears(share, temptation, discount, Seat.A));
      double most = last(.5, 1, share -> bears(share, temptation, discount, Seat.B));
      String parameters =
          row.parameters("r", "r", "detection lag", "detection_lag", "temptation", "temptation");
      checks.add(row.check("Least share that enforces itself", parameters, "x_min", least, EXACT));
      checks.add(
          row.check("Greatest share that enforces itself", parameters, "x_max", most, EXACT));
    }
    return checks;
  }

  /**
   * Whether a side keeps to a division of 1 per round into a share for A and the rest for B, if
   * cheating yields the temptation until it is detected one round later.
   */
  private static boolean bears(double share, double temptation, double discount, Seat seat) {
    int rounds = (int) Math.ceil(PortableMath.log(REST) / PortableMath.log(discount));
    RepeatedDilemma division =
        new RepeatedDilemma(temptation - share, temptation - (1 - share), temptation, 0, 0);
    PreparedScenario prepared = division.prepared(TheoryWorlds.EXACT, discount, rounds);
    int forEver = TriggerRule.FOR_EVER;
    return deters(prepared, seat, TriggerRule.lasting(forEver), TriggerRule.cheatingOnce(forEver));
  }
}
