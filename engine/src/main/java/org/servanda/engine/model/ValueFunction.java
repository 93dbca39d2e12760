package org.servanda.engine.model;

import java.util.Arrays;

/**
 * What outcomes are worth to one seat, before any drift or change of mind: the costs of what it
 * must deliver, the benefits of what the other must, and the cost of being verified. All are payoff
 * a round. They are reckoned from the options' own, or where a scenario gives {@link
 * GivenUtilities}, from those.
 */
public final class ValueFunction {
  private static final double[] NONE = {};

  private final Seat seat;
  private final double secrecy;
  private final double outside;
  private final boolean settled;
  private final OutcomeSpace space;
  private final CostsAndBenefits ledger;
  private final double[] costTable;
  private final double[] benefitTable;

  private ValueFunction(
      Seat seat,
      OutcomeSpace space,
      double secrecy,
      double outside,
      boolean settled,
      CostsAndBenefits ledger) {
    this.seat = seat;
    this.secrecy = secrecy;
    this.outside = outside;
    this.settled = settled;
    this.space = space;
    this.ledger = ledger;
    boolean tabled = OutcomeSearch.isExhaustive(space, ledger.steps());
    int size = tabled ? (int) space.substances() : 0;
    this.costTable = ledger.hasCosts() ? new double[size] : NONE;
    this.benefitTable = ledger.hasBenefits() ? new double[size] : NONE;
    Arrays.setAll(costTable, ledger::cost);
    Arrays.setAll(benefitTable, ledger::benefit);
  }

  /**
   * The values of a seat in a scenario.
   *
   * @param space the scenario's own, see {@link OutcomeSpace#of(Scenario)}
   */
  public static ValueFunction of(Scenario scenario, OutcomeSpace space, Seat seat) {
    GivenUtilities utilities = scenario.utilities();
    boolean settled = utilities != null && !utilities.iterated();
    CostsAndBenefits ledger =
        utilities == null
            ? new OptionCostsAndBenefits(scenario.issues(), space, seat)
            : space.stakes(seat);
    Party party = scenario.party(seat);
    return new ValueFunction(seat, space, party.secrecy(), party.outside(), settled, ledger);
  }

  /**
   * The same with what each issue costs and is worth multiplied by a factor: an estimate of them.
   *
   * @param factors one for each issue, at least 0
   */
  public ValueFunction scaled(double[] factors) {
    return new ValueFunction(seat, space, secrecy, outside, settled, ledger.scaled(factors));
  }

  /** Whose values these are. */
  public Seat seat() {
    return seat;
  }

  /**
   * Whether who signs has: one negotiation over given utilities, after which there is nothing left
   * to keep or break.
   */
  public boolean isSettled() {
    return settled;
  }

  /**
   * What delivering an option of an issue costs this seat; 0 where the other is obliged. Where a
   * scenario gives utilities, options have no cost of their own: it is then the fall from this
   * seat's ideal outcome if this issue alone takes this option.
   */
  public double cost(int issue, int option) {
    return ledger.cost(issue, option);
  }

  /**
   * What the other's delivery of an option of an issue is worth to this seat; 0 where this seat is
   * obliged, or where a scenario gives utilities.
   */
  public double benefit(int issue, int option) {
    return ledger.benefit(issue, option);
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
    return costTable.length > 0 ? costTable[(int) substance] : ledger.cost(substance);
  }

  /** b of a substance, whatever the terms. */
  public double benefitOf(long substance) {
    return benefitTable.length > 0 ? benefitTable[(int) substance] : ledger.benefit(substance);
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

  /**
   * The greatest b − c there is of both sides together, verification apart; where outcomes are too
   * many to be looked at, the greatest found.
   */
  public double greatestWith(ValueFunction other) {
    return joint(
        other, OutcomeSearch.best(space, substance -> joint(other, substance), steps(other)));
  }

  private long steps(ValueFunction other) {
    return costTable.length + benefitTable.length > 0 ? 1 : ledger.steps() + other.ledger.steps();
  }

  private double joint(ValueFunction other, long substance) {
    // Each side's own first: the sum is the same to the last bit whose ever it is said to be.
    return (benefitOf(substance) - costOf(substance))
        + (other.benefitOf(substance) - other.costOf(substance));
  }
}
