package org.servanda.engine.match;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Seat;

/** What one seat has delivered irreversibly: it costs and benefits in every later round. */
final class IrreversibleDeliveries {
  private final PreparedScenario scenario;
  private final Seat seat;
  private final double[] costs;
  private final double[] benefits;

  /** L: cost to this seat, payoff per round. */
  double cost;

  /** M: benefit to the other seat, payoff per round. */
  double benefit;

  /** L′: the part of the cost that belongs to the obligations in force. */
  double costInForce;

  /** M′: the part of the benefit that belongs to the obligations in force. */
  double benefitInForce;

  /** The outcome delivered last: another round of it changes nothing. */
  private @Nullable Outcome settled;

  IrreversibleDeliveries(PreparedScenario scenario, Seat seat) {
    this.scenario = scenario;
    this.seat = seat;
    int issues = scenario.hasIrreversible() ? scenario.scenario().issues().size() : 0;
    this.costs = new double[issues];
    this.benefits = new double[issues];
  }

  /** After a full round of delivery, the irreversible share of each option stays delivered. */
  void deliver(Outcome outcome) {
    if (settled != null && settled.equals(outcome)) {
      return;
    }
    for (int i = 0; i < costs.length; i++) {
      if (scenario.scenario().issues().get(i).obligor() == seat) {
        Option option = scenario.option(outcome, i);
        costs[i] = Math.max(costs[i], option.irreversible() * option.cost());
        benefits[i] = Math.max(benefits[i], option.irreversible() * option.benefit());
      }
    }
    enter(outcome);
    settled = outcome;
  }

  /** An outcome enters into force: finds the part of its obligations that is delivered already. */
  void enter(Outcome outcome) {
    settled = null;
    cost = 0;
    benefit = 0;
    costInForce = 0;
    benefitInForce = 0;
    for (int i = 0; i < costs.length; i++) {
      Option option = scenario.option(outcome, i);
      cost += costs[i];
      benefit += benefits[i];
      costInForce += Math.min(costs[i], option.cost());
      benefitInForce += Math.min(benefits[i], option.benefit());
    }
  }

  /** The agreement ends; what is delivered stays. */
  void end() {
    settled = null;
    costInForce = 0;
    benefitInForce = 0;
  }
}
