package org.servanda.engine.model;

import java.util.Arrays;
import java.util.List;

/** Costs and benefits that are sums over the options' own. */
final class OptionCostsAndBenefits implements CostsAndBenefits {
  private final OutcomeSpace space;
  private final double[][] costs;
  private final double[][] benefits;

  OptionCostsAndBenefits(List<Issue> issues, OutcomeSpace space, Seat seat) {
    this.space = space;
    this.costs = new double[issues.size()][];
    this.benefits = new double[issues.size()][];
    for (int i = 0; i < costs.length; i++) {
      Issue issue = issues.get(i);
      boolean own = issue.obligor() == seat;
      costs[i] = issue.options().stream().mapToDouble(o -> own ? o.cost() : 0).toArray();
      benefits[i] = issue.options().stream().mapToDouble(o -> own ? 0 : o.benefit()).toArray();
    }
  }

  private OptionCostsAndBenefits(OutcomeSpace space, double[][] costs, double[][] benefits) {
    this.space = space;
    this.costs = costs;
    this.benefits = benefits;
  }

  @Override
  public CostsAndBenefits scaled(double[] factors) {
    return new OptionCostsAndBenefits(space, scaled(costs, factors), scaled(benefits, factors));
  }

  private static double[][] scaled(double[][] parts, double[] factors) {
    double[][] scaled = new double[parts.length][];
    for (int i = 0; i < parts.length; i++) {
      double factor = factors[i];
      scaled[i] = Arrays.stream(parts[i]).map(part -> part * factor).toArray();
    }
    return scaled;
  }

  @Override
  public double cost(long substance) {
    return sum(costs, substance);
  }

  @Override
  public double benefit(long substance) {
    return sum(benefits, substance);
  }

  @Override
  public double cost(int issue, int option) {
    return costs[issue][option];
  }

  @Override
  public double benefit(int issue, int option) {
    return benefits[issue][option];
  }

  private double sum(double[][] parts, long substance) {
    double total = 0;
    for (int i = 0; i < parts.length; i++) {
      total += parts[i][space.optionIn(substance, i)];
    }
    return total;
  }
}
