package org.servanda.engine.model;

import java.util.Arrays;
import java.util.List;

/** Costs, benefits and risks that are sums over the options' own. */
final class OptionCostsAndBenefits implements CostsAndBenefits {
  private final OutcomeSpace space;
  private final double[][] costs;
  private final double[][] benefits;

  /** The cost of each option that cannot be taken back. */
  private final double[][] irreversible;

  private final double[][] exposures;
  private final boolean risky;

  OptionCostsAndBenefits(List<Issue> issues, OutcomeSpace space, Seat seat) {
    this.space = space;
    this.costs = new double[issues.size()][];
    this.benefits = new double[issues.size()][];
    this.irreversible = new double[issues.size()][];
    this.exposures = new double[issues.size()][];
    for (int i = 0; i < costs.length; i++) {
      Issue issue = issues.get(i);
      boolean own = issue.obligor() == seat;
      costs[i] = issue.options().stream().mapToDouble(o -> own ? o.cost() : 0).toArray();
      benefits[i] = issue.options().stream().mapToDouble(o -> own ? 0 : o.benefit()).toArray();
      irreversible[i] =
          issue.options().stream()
              .mapToDouble(o -> own ? o.irreversible() * o.cost() : 0)
              .toArray();
      exposures[i] = issue.options().stream().mapToDouble(o -> own ? o.exposure() : 0).toArray();
    }
    this.risky = isAny(irreversible) || isAny(exposures);
  }

  private OptionCostsAndBenefits(OptionCostsAndBenefits same, double[] factors) {
    this.space = same.space;
    this.costs = scaled(same.costs, factors);
    this.benefits = scaled(same.benefits, factors);
    this.irreversible = scaled(same.irreversible, factors);
    this.exposures = same.exposures;
    this.risky = same.risky;
  }

  private static boolean isAny(double[][] parts) {
    return Arrays.stream(parts).flatMapToDouble(Arrays::stream).anyMatch(part -> part != 0);
  }

  @Override
  public CostsAndBenefits scaled(double[] factors) {
    return new OptionCostsAndBenefits(this, factors);
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
  public double irreversible(long substance) {
    return risky ? sum(irreversible, substance) : 0;
  }

  @Override
  public double exposure(long substance) {
    return risky ? sum(exposures, substance) : 0;
  }

  @Override
  public boolean hasRisks() {
    return risky;
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
