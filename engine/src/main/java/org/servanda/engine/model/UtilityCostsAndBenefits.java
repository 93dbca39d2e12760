package org.servanda.engine.model;

/**
 * A seat's costs and benefits where utilities are given; see {@link GivenUtilities}. Its ideal is
 * found by evaluating every outcome, or where there are too many by hill climbing from a fixed
 * sample, which is exact too for a sum over issues.
 */
final class UtilityCostsAndBenefits implements CostsAndBenefits {
  private final OutcomeSpace space;
  private final UtilityFunction utility;
  private final boolean iterated;
  private final double scale;
  private final long idealSubstance;
  private final double ideal;

  UtilityCostsAndBenefits(GivenUtilities utilities, OutcomeSpace space, Seat seat) {
    this(space, utilities.of(seat), utilities.iterated(), utilities.scale());
  }

  private UtilityCostsAndBenefits(
      OutcomeSpace space, UtilityFunction utility, boolean iterated, double scale) {
    this.space = space;
    this.utility = utility;
    this.iterated = iterated;
    this.scale = scale;
    this.idealSubstance = OutcomeSearch.best(space, this::utility, steps());
    this.ideal = utility(idealSubstance);
  }

  @Override
  public CostsAndBenefits scaled(double[] factors) {
    return new UtilityCostsAndBenefits(space, utility.scaled(factors), iterated, scale);
  }

  double utility(long substance) {
    return utility.of(issue -> space.optionIn(substance, issue));
  }

  @Override
  public double cost(long substance) {
    return iterated ? scale * (ideal - utility(substance)) : 0;
  }

  @Override
  public double benefit(long substance) {
    return scale * (iterated ? ideal : utility(substance));
  }

  /** The loss from the ideal if this issue alone takes this option. */
  @Override
  public double cost(int issue, int option) {
    return scale * (ideal - utility(space.replace(idealSubstance, issue, option)));
  }

  @Override
  public double benefit(int issue, int option) {
    return 0;
  }

  @Override
  public boolean hasCosts() {
    return iterated;
  }

  @Override
  public boolean hasBenefits() {
    return !iterated;
  }

  @Override
  public long steps() {
    return 1L + utility.boxes().size();
  }
}
