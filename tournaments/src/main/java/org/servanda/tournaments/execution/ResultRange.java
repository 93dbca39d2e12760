package org.servanda.tournaments.execution;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.GivenUtilities;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.MatchResult;

/**
 * What a match in a scenario can result in. A number out of range was not made by the rules: one of
 * the two jars reaches into the engine.
 *
 * @param payoff a generous bound of a seat's payoff, either way
 */
record ResultRange(double payoff) {
  /** Generous: changes of mind, drift and single events can multiply what options are worth. */
  private static final double MARGIN = 50;

  static ResultRange of(PreparedScenario prepared) {
    Scenario scenario = prepared.scenario();
    double stake =
        1 + Math.abs(prepared.bestJointGain()) + party(scenario.a()) + party(scenario.b());
    for (Issue issue : scenario.issues()) {
      for (Option option : issue.options()) {
        stake += Math.abs(option.benefit()) + Math.abs(option.cost());
      }
    }
    GivenUtilities utilities = scenario.utilities();
    if (utilities != null) {
      stake += utilities.scale() + ideal(prepared, Seat.A) + ideal(prepared, Seat.B);
    }
    return new ResultRange(MARGIN * stake * (1 + scenario.world().rounds()));
  }

  private static double party(Party party) {
    return Math.abs(party.outside()) + Math.abs(party.prestige()) + Math.abs(party.secrecy());
  }

  private static double ideal(PreparedScenario prepared, Seat seat) {
    return Math.abs(prepared.values(seat).benefitOf(0));
  }

  /** What is out of range, to end a sentence; null if nothing is. */
  @Nullable String problem(MatchResult result) {
    if (!isWithin(result.durability(), 0, 1)) {
      return text("durability", result.durability(), 0, 1);
    }
    if (!isWithin(result.danger(), 0, result.horizon())) {
      return text("danger", result.danger(), 0, result.horizon());
    }
    if (!isWithin(result.keptGains(), -payoff, payoff)) {
      return text("kept gains", result.keptGains(), -payoff, payoff);
    }
    for (Seat seat : Seat.values()) {
      if (!isWithin(result.side(seat).payoff(), -payoff, payoff)) {
        return text("a payoff", result.side(seat).payoff(), -payoff, payoff);
      }
    }
    return null;
  }

  private static boolean isWithin(double value, double least, double most) {
    return value >= least - 1e-9 && value <= most + 1e-9;
  }

  private static String text(String what, double value, double least, double most) {
    return PortableText.format("%s %s, outside %s to %s", what, value, least, most);
  }
}
