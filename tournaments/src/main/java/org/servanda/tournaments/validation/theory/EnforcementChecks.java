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
 * Which agreements enforce themselves where every breach is seen: those from which to depart once
 * does not pay. What it pays is measured by two matches, with and without.
 */
final class EnforcementChecks {
  /** Halvings of a range: down to less than a part in 10⁹. */
  private static final int HALVINGS = 32;

  private static final double EXACT = 1e-6;

  /** Payoffs closer than this are equal. */
  private static final double EQUAL = 1e-12;

  /** Rounds are played until so little of the future is left. */
  private static final double REST = 1e-9;

  private static final Chance NONE = TheoryWorlds.chances(1).get(0);

  private EnforcementChecks() {}

  /**
   * The deepest agreement that some rounds without cooperation enforce, or the one both like best,
   * if that is enforced.
   */
  static List<TheoryCheck> depth() {
    return PublishedNumbers.rows("depth").stream().map(EnforcementChecks::depth).toList();
  }

  private static TheoryCheck depth(PublishedNumbers row) {
    double benefit = row.number("B");
    double steepness = row.number("k");
    double discount = row.number("delta");
    int punished = row.whole("T");
    // Deeper than twice B/k nobody gains.
    double most = 2 * benefit / steepness;
    DoubleFunction<PreparedScenario> at =
        depth -> at(depth, benefit, steepness, discount, punished);
    double enforced = last(0, most, depth -> deters(at.apply(depth), punished));
    double efficient =
        last(0, most, depth -> pays(at.apply(depth + EXACT)) >= pays(at.apply(depth)));
    return row.check(
        "Deepest agreement that punishment enforces",
        row.told("B", "B", "k", "k", "δ", "delta", "rounds punished", "T"),
        "max_enforceable",
        Math.min(enforced, efficient),
        EXACT);
  }

  /** Cost k·x²/2 to who delivers, benefit B·x to the other. */
  private static PreparedScenario at(
      double depth, double benefit, double steepness, double discount, int punished) {
    double cost = steepness * depth * depth / 2;
    return new StandingDilemma(cost, cost, benefit * depth, 0, 0)
        .stage(TheoryWorlds.EXACT, discount, punished + 2);
  }

  /** What it pays a side that both keep it. */
  private static double pays(PreparedScenario stage) {
    Strategy keeper = Punisher.lasting(1);
    return TheoryWorlds.play(stage, keeper, keeper, NONE).a().payoff();
  }

  private static boolean deters(PreparedScenario stage, int punished) {
    return deters(stage, Seat.A, Punisher.lasting(punished), Punisher.cheatingOnce(punished));
  }

  /** Whether a seat gains nothing by departing from what both else do. */
  private static boolean deters(
      PreparedScenario stage, Seat seat, Strategy rule, Strategy departure) {
    double kept = TheoryWorlds.play(stage, rule, rule, NONE).side(seat).payoff();
    Strategy a = seat == Seat.A ? departure : rule;
    Strategy b = seat == Seat.B ? departure : rule;
    return TheoryWorlds.play(stage, a, b, NONE).side(seat).payoff() <= kept + EQUAL;
  }

  /** The last number of a range up to which something holds. */
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

  /** The first number of a range from which something holds. */
  private static double first(double from, double to, DoublePredicate holds) {
    return last(from, to, number -> !holds.test(number));
  }

  /** The least patience with which a breach can be made good by being cheated once. */
  static List<TheoryCheck> penance() {
    return PublishedNumbers.rows("penance_delta").stream().map(EnforcementChecks::penance).toList();
  }

  private static TheoryCheck penance(PublishedNumbers row) {
    StandingDilemma dilemma =
        StandingDilemma.of(row.number("T"), row.number("R"), row.number("P"), row.number("S"));
    double least =
        first(
            0,
            1,
            discount -> {
              PreparedScenario stage = dilemma.stage(TheoryWorlds.EXACT, discount, 4);
              return !gains(stage, List.of(), List.of(0))
                  && !gains(stage, List.of(0), List.of(0, 1));
            });
    return row.check(
        "Least patience for penance",
        row.told("T", "T", "R", "R", "P", "P", "S", "S"),
        "delta_min",
        least,
        EXACT);
  }

  /** Whether A gains by breaking its word in more rounds. */
  private static boolean gains(PreparedScenario stage, List<Integer> breaches, List<Integer> more) {
    Strategy other = Penitent.breaking(List.of());
    double less = TheoryWorlds.play(stage, Penitent.breaking(breaches), other, NONE).a().payoff();
    return TheoryWorlds.play(stage, Penitent.breaking(more), other, NONE).a().payoff()
        > less + EQUAL;
  }

  /** The least and greatest share both can live with if one breach ends cooperation for ever. */
  static List<TheoryCheck> shares() {
    List<TheoryCheck> checks = new ArrayList<>();
    for (PublishedNumbers row : PublishedNumbers.rows("fearon1998_reduced")) {
      double lag = row.number("detection_lag");
      double discount = PortableMath.exp(-row.number("r") * lag);
      double temptation = row.number("temptation");
      double least = first(0, .5, share -> bears(share, temptation, discount, Seat.A));
      double most = last(.5, 1, share -> bears(share, temptation, discount, Seat.B));
      String parameters =
          row.told("r", "r", "detection lag", "detection_lag", "temptation", "temptation");
      checks.add(row.check("Least share that enforces itself", parameters, "x_min", least, EXACT));
      checks.add(
          row.check("Greatest share that enforces itself", parameters, "x_max", most, EXACT));
    }
    return checks;
  }

  /**
   * Whether a side keeps to a division of 1 into a share for A and the rest for B, a round, where
   * to cheat is worth so much until it is seen a round later.
   */
  private static boolean bears(double share, double temptation, double discount, Seat seat) {
    int rounds = (int) Math.ceil(PortableMath.log(REST) / PortableMath.log(discount));
    StandingDilemma division =
        new StandingDilemma(temptation - share, temptation - (1 - share), temptation, 0, 0);
    PreparedScenario stage = division.stage(TheoryWorlds.EXACT, discount, rounds);
    int forEver = Punisher.FOR_EVER;
    return deters(stage, seat, Punisher.lasting(forEver), Punisher.cheatingOnce(forEver));
  }
}
