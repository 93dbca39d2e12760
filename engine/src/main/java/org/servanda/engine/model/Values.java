package org.servanda.engine.model;

import java.util.Arrays;
import java.util.List;

/**
 * What outcomes are worth to one seat, before any drift or change of mind: the costs of what it
 * must deliver, the benefits of what the other must, and the cost of being verified. All are payoff
 * a round.
 */
public final class Values {
  private final Seat seat;
  private final OutcomeSpace space;
  private final double secrecy;
  private final double outside;
  private final double[][] costs;
  private final double[][] benefits;
  private final double[] costTable;
  private final double[] benefitTable;

  private Values(
      Seat seat,
      OutcomeSpace space,
      double secrecy,
      double outside,
      double[][] costs,
      double[][] benefits) {
    this.seat = seat;
    this.space = space;
    this.secrecy = secrecy;
    this.outside = outside;
    this.costs = costs;
    this.benefits = benefits;
    int tabled = space.isTabled() ? (int) space.substances() : 0;
    this.costTable = new double[tabled];
    this.benefitTable = new double[tabled];
    for (int s = 0; s < tabled; s++) {
      costTable[s] = sum(costs, s);
      benefitTable[s] = sum(benefits, s);
    }
  }

  /** The values of a seat in a scenario. */
  public static Values of(Scenario scenario, OutcomeSpace space, Seat seat) {
    List<Issue> issues = scenario.issues();
    double[][] costs = new double[issues.size()][];
    double[][] benefits = new double[issues.size()][];
    for (int i = 0; i < costs.length; i++) {
      Issue issue = issues.get(i);
      boolean own = issue.obligor() == seat;
      costs[i] = issue.options().stream().mapToDouble(o -> own ? o.cost() : 0).toArray();
      benefits[i] = issue.options().stream().mapToDouble(o -> own ? 0 : o.benefit()).toArray();
    }
    Party party = scenario.party(seat);
    return new Values(seat, space, party.secrecy(), party.outside(), costs, benefits);
  }

  /**
   * The same with what each issue costs and is worth multiplied by a factor: an estimate of them.
   *
   * @param factors one for each issue, at least 0
   */
  public Values scaled(double[] factors) {
    return new Values(
        seat, space, secrecy, outside, scaled(costs, factors), scaled(benefits, factors));
  }

  private static double[][] scaled(double[][] parts, double[] factors) {
    double[][] scaled = new double[parts.length][];
    for (int i = 0; i < parts.length; i++) {
      double factor = factors[i];
      scaled[i] = Arrays.stream(parts[i]).map(part -> part * factor).toArray();
    }
    return scaled;
  }

  /** Whose values these are. */
  public Seat seat() {
    return seat;
  }

  /** What delivering an option of an issue costs this seat; 0 where the other is obliged. */
  public double cost(int issue, int option) {
    return costs[issue][option];
  }

  /**
   * What the other's delivery of an option of an issue is worth to this seat; 0 where this seat is
   * obliged.
   */
  public double benefit(int issue, int option) {
    return benefits[issue][option];
  }

  /** c(x): what this seat must deliver costs it. */
  public double cost(Outcome outcome) {
    return costOf(outcome.substance());
  }

  /** b(x): what the other must deliver is worth to this seat. */
  public double benefit(Outcome outcome) {
    return benefitOf(outcome.substance());
  }

  /** c of a substance, whatever the terms. */
  public double costOf(long substance) {
    return costTable.length > 0 ? costTable[(int) substance] : sum(costs, substance);
  }

  /** b of a substance, whatever the terms. */
  public double benefitOf(long substance) {
    return benefitTable.length > 0 ? benefitTable[(int) substance] : sum(benefits, substance);
  }

  /** v·secrecy: what being verified costs this seat. */
  public double verification(Outcome outcome) {
    return outcome.terms().verification().cost() * secrecy;
  }

  /** net(x) = b − c − v·secrecy. */
  public double net(Outcome outcome) {
    return benefit(outcome) - cost(outcome) - verification(outcome);
  }

  /** net(x) − ω⁰: the gain over the initial outside option. */
  public double gain(Outcome outcome) {
    return net(outcome) - outside;
  }

  private double sum(double[][] parts, long substance) {
    double total = 0;
    for (int i = 0; i < parts.length; i++) {
      total += parts[i][space.optionIn(substance, i)];
    }
    return total;
  }
}
