package org.servanda.engine.match;

import org.servanda.engine.model.Form;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Seat;
import org.servanda.engine.portable.PortableMath;

/**
 * What the agreement in force means for one seat. It is replaced whole when an agreement enters
 * into force or ends. All values are payoffs per round unless stated otherwise.
 */
final class SeatObligations {
  /** Without an agreement: everything is 0. Nothing changes it, so that all seats share it. */
  static final SeatObligations NONE = new SeatObligations();

  /** c: the cost of what this seat must deliver. */
  final double cost;

  /** b: the benefit of what the other must deliver. */
  final double benefit;

  /** v·secrecy: the cost of being verified. */
  final double verificationCost;

  /** D′: the probability per round that a full breach by this seat is proven. */
  final double proofRate;

  /** D′/(1 − φ): by how much a shortfall above φ raises the probability of proof. */
  final double proofSlope;

  /** Deterrence that this seat gives up. */
  final double exposure;

  /** Change in the confidence of this seat's allies. */
  final double allies;

  /** Gain of this seat's outside rival. */
  final double rival;

  private final double fullBreakingCost;
  private double inherited = 1;

  /** Sum of this seat's shortfalls; an excused round counts as 0. */
  double shortfalls;

  /** This seat's proven breaches. */
  int proven;

  private SeatObligations() {
    cost = 0;
    benefit = 0;
    verificationCost = 0;
    proofRate = 0;
    proofSlope = 0;
    exposure = 0;
    allies = 0;
    rival = 0;
    fullBreakingCost = 0;
  }

  /** What an outcome that enters into force means for a seat. */
  SeatObligations(PreparedScenario scenario, Seat seat, Outcome outcome) {
    Form form = outcome.terms().form();
    double guaranteed = outcome.terms().guarantor() ? scenario.world().payoffs().guarantor() : 0;
    double audience = scenario.scenario().party(seat).audience();
    cost = scenario.values(seat).cost(outcome);
    benefit = scenario.values(seat).benefit(outcome);
    verificationCost = scenario.values(seat).verification(outcome);
    fullBreakingCost = (form.breaking() + guaranteed) * (.5 + audience);
    proofRate = proofRate(scenario, outcome, seat);
    proofSlope = proofRate / (1 - outcome.terms().precision().arguable());
    double exposed = 0;
    double confidence = 0;
    double gain = 0;
    for (int i = 0; i < scenario.scenario().issues().size(); i++) {
      Option option = scenario.option(outcome, i);
      confidence += option.allies().of(seat);
      gain += option.rival().of(seat);
      if (scenario.scenario().issues().get(i).obligor() == seat) {
        exposed += option.exposure();
      }
    }
    exposure = exposed;
    allies = confidence;
    rival = gain;
  }

  /** (A + g)·(0.5 + d)·i: the payoff lost by leaving the agreement without excuse. */
  double breakingCost() {
    return fullBreakingCost * inherited;
  }

  /** A successor takes office, bound by this share of the breaking cost. */
  void inherit(double share) {
    inherited = share;
  }

  /**
   * D′ = 1 − (1 − D)^(2·observability) of the obligations concerned, weighted by cost. Where
   * utilities are given, each seat concedes on every issue: the weight is what it gives up of its
   * ideal.
   */
  private static double proofRate(PreparedScenario scenario, Outcome outcome, Seat obligor) {
    double weight = 0;
    double observed = 0;
    for (int i = 0; i < scenario.scenario().issues().size(); i++) {
      Issue issue = scenario.scenario().issues().get(i);
      boolean owed = issue.obligor() == obligor && outcome.option(i) > 0;
      if (owed || scenario.scenario().utilities() != null) {
        double share = Math.max(0, scenario.values(obligor).cost(i, outcome.option(i)));
        weight += share;
        observed += share * issue.observability();
      }
    }
    double proof = outcome.terms().verification().proof();
    double observability = weight > 0 ? observed / weight : .5;
    if (proof >= 1) {
      return observability > 0 ? 1 : 0;
    }
    return observability == .5 ? proof : 1 - PortableMath.pow(1 - proof, 2 * observability);
  }
}
