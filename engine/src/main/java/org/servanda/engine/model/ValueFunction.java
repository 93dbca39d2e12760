package org.servanda.engine.model;

import java.util.Arrays;

/**
 * What outcomes are worth to one seat, before any drift or change of mind: the cost of what it must
 * deliver, the benefit of what the other must, and the cost of being verified. All are payoffs per
 * round. They are computed from the costs and benefits of options or, where a scenario has them,
 * from {@link GivenUtilities}.
 */
public final class ValueFunction {
  private static final double[] NONE = {};

  private final Seat seat;
  private final double secrecy;
  private final double outside;
  private final boolean settled;
  private final OutcomeSpace space;
  private final CostsAndBenefits source;
  private final double[] costTable;
  private final double[] benefitTable;
  private final double[] irreversibleTable;
  private final double[] exposureTable;

  private ValueFunction(
      Seat seat,
      OutcomeSpace space,
      double secrecy,
      double outside,
      boolean settled,
      CostsAndBenefits source) {
    this.seat = seat;
    this.secrecy = secrecy;
    this.outside = outside;
    this.settled = settled;
    this.space = space;
    this.source = source;
    boolean tabled = OutcomeSearch.isExhaustive(space, source.steps());
    int size = tabled ? (int) space.substances() : 0;
    this.costTable = source.hasCosts() ? new double[size] : NONE;
    this.benefitTable = source.hasBenefits() ? new double[size] : NONE;
    this.irreversibleTable = source.hasRisks() ? new double[size] : NONE;
    this.exposureTable = source.hasRisks() ? new double[size] : NONE;
    Arrays.setAll(costTable, source::cost);
    Arrays.setAll(benefitTable, source::benefit);
    Arrays.setAll(irreversibleTable, source::irreversible);
    Arrays.setAll(exposureTable, source::exposure);
  }

  /**
   * The values of a seat in a scenario.
   *
   * @param space the scenario's own, see {@link OutcomeSpace#of(Scenario)}
   */
  public static ValueFunction of(Scenario scenario, OutcomeSpace space, Seat seat) {
    GivenUtilities utilities = scenario.utilities();
    boolean settled = utilities != null && !utilities.iterated();
    CostsAndBenefits source =
        utilities == null
            ? new OptionCostsAndBenefits(scenario.issues(), space, seat)
            : space.stakes(seat);
    Party party = scenario.party(seat);
    return new ValueFunction(seat, space, party.secrecy(), party.outside(), settled, source);
  }

  /**
   * Values known from a description, as a leader in another process knows them.
   *
   * @param party the party at the seat
   * @param settled whether signing settles everything
   * @param source gives what is asked for
   */
  public static ValueFunction described(
      Seat seat, OutcomeSpace space, Party party, boolean settled, CostsAndBenefits source) {
    return new ValueFunction(seat, space, party.secrecy(), party.outside(), settled, source);
  }

  /**
   * These values with the cost and the benefit of each issue multiplied by a factor, as an estimate
   * has them.
   *
   * @param factors one for each issue, at least 0
   */
  public ValueFunction scaled(double[] factors) {
    return new ValueFunction(seat, space, secrecy, outside, settled, source.scaled(factors));
  }

  /** The seat whose values these are. */
  public Seat seat() {
    return seat;
  }

  /**
   * Whether signing settles everything: in one negotiation over given utilities there is nothing to
   * keep or break afterwards.
   */
  public boolean isSettled() {
    return settled;
  }

  /**
   * The cost to this seat of delivering an option of an issue; 0 where the other is the obligor.
   * Where a scenario gives utilities, options have no cost of their own: the cost is then the loss
   * from this seat's ideal outcome if this issue alone takes this option.
   */
  public double cost(int issue, int option) {
    return source.cost(issue, option);
  }

  /**
   * The benefit to this seat if the other delivers an option of an issue; 0 where this seat is the
   * obligor, or where a scenario gives utilities.
   */
  public double benefit(int issue, int option) {
    return source.benefit(issue, option);
  }

  /** c(x): the cost of what this seat must deliver. */
  public double cost(Outcome outcome) {
    return costOf(outcome.substance());
  }

  /** b(x): the benefit of what the other must deliver. */
  public double benefit(Outcome outcome) {
    return benefitOf(outcome.substance());
  }

  /** c of a substance, whatever the terms. */
  public double costOf(long substance) {
    return costTable.length > 0 ? costTable[(int) substance] : source.cost(substance);
  }

  /** b of a substance, whatever the terms. */
  public double benefitOf(long substance) {
    return benefitTable.length > 0 ? benefitTable[(int) substance] : source.benefit(substance);
  }

  /**
   * Whether anything this seat may have to deliver is irreversible or gives up deterrence. Where it
   * is false, {@link #irreversibleOf} and {@link #exposureOf} are 0.
   */
  public boolean hasRisks() {
    return source.hasRisks();
  }

  /**
   * The part of c, payoff per round, that this seat goes on bearing once it has delivered a
   * substance in full, whatever becomes of the agreement.
   */
  public double irreversibleOf(long substance) {
    return irreversibleTable.length > 0
        ? irreversibleTable[(int) substance]
        : source.irreversible(substance);
  }

  /**
   * The deterrence that this seat gives up while a substance is in force; multiplies war's hazard.
   */
  public double exposureOf(long substance) {
    return exposureTable.length > 0 ? exposureTable[(int) substance] : source.exposure(substance);
  }

  /** v·secrecy: the cost of being verified. */
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
   * The greatest joint b − c of both seats, without verification. Where there are too many outcomes
   * to evaluate them all, the greatest that {@link OutcomeSearch} finds.
   */
  public double greatestWith(ValueFunction other) {
    return joint(
        other, OutcomeSearch.best(space, substance -> joint(other, substance), steps(other)));
  }

  private long steps(ValueFunction other) {
    return costTable.length + benefitTable.length > 0 ? 1 : source.steps() + other.source.steps();
  }

  private double joint(ValueFunction other, long substance) {
    // Each seat's own difference first: the sum is then the same to the last bit for both seats.
    return (benefitOf(substance) - costOf(substance))
        + (other.benefitOf(substance) - other.costOf(substance));
  }
}
