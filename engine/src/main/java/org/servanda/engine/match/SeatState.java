package org.servanda.engine.match;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Form;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.ValueFunction;
import org.servanda.engine.result.BehaviourCounts;
import org.servanda.engine.result.Reputation;
import org.servanda.engine.result.SeatResult;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Signal;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Strategy;

/** One seat's share of the state of a match. */
final class SeatState {
  /** Long before the first round. */
  static final int NEVER = -1_000_000;

  final Seat seat;
  final Party party;
  final ValueFunction values;
  final Strategy strategy;
  final Reputation reputation;
  final ReputationTracker record;
  private final PreparedScenario stage;
  private final double discountRate;
  private final double[] lockedCosts;
  private final double[] lockedBenefits;

  @Nullable Leader leader;
  int appointed;
  double outside;
  double mind = 1;

  // The agreement in force.
  double cost;
  double benefit;
  double watched;
  double inherited = 1;
  double bondFactor;
  double proofRate;
  double proofSlope;
  double exposure;
  double allies;
  double rival;
  double shortfalls;
  int proven;

  // What is delivered for ever, in all and of the obligations in force.
  double lockedCost;
  double lockedBenefit;
  double heldCost;
  double heldBenefit;

  // This round.
  Conduct conduct = Conduct.comply();
  double temptation;
  double shortfall;
  boolean slipped;
  boolean escaped;
  Signal signal = Signal.CLEAN;
  Statement statement = Statement.SILENCE;

  // Since the start.
  private double discount = 1;
  double payoff;
  double positions;
  double stain;
  int lastProven = NEVER;
  int lastPromise = NEVER;
  int promiseStands = NEVER;
  int breaches;
  int slips;
  int withdrawals;
  int statements;
  int lies;
  int leaders;

  // Habits.
  int promises;
  int requests;
  int provoked;
  int answered;
  int reconcilable;
  int reconciled;
  int openings;
  double verificationAsked;
  private boolean striking;

  SeatState(PreparedScenario stage, Seat seat, Strategy strategy, Reputation reputation) {
    this.stage = stage;
    this.seat = seat;
    this.strategy = strategy;
    this.reputation = reputation;
    this.record = new ReputationTracker(reputation);
    this.party = stage.scenario().party(seat);
    this.values = stage.values(seat);
    this.outside = party.outside();
    // δ^(1/4): the root of the root is exact to the last bit, and quick.
    this.discountRate = Math.sqrt(Math.sqrt(party.patience()));
    int issues = stage.hasIrreversible() ? stage.scenario().issues().size() : 0;
    this.lockedCosts = new double[issues];
    this.lockedBenefits = new double[issues];
  }

  /** Adds to the discounted payoff. */
  void pay(double amount) {
    payoff += discount * amount;
  }

  void endRound() {
    discount *= discountRate;
  }

  /** c·mind: what the obligations in force cost a round now. */
  double currentCost() {
    return cost * mind;
  }

  /** b − c·mind − v·secrecy − ω: the gain from what is in force now. */
  double currentGain() {
    return benefit - currentCost() - watched - outside;
  }

  /** b − c·mind − v·secrecy of any outcome. */
  double net(Outcome outcome) {
    return values.benefit(outcome) - values.cost(outcome) * mind - values.verification(outcome);
  }

  /**
   * A·(0.5 + d)·(what a successor inherits): what breaking the agreement in force costs in full.
   */
  double bond() {
    return bondFactor * inherited;
  }

  /** Takes on an agreement's obligations. */
  void oblige(Outcome outcome) {
    Form form = outcome.terms().form();
    double guaranteed = outcome.terms().guarantor() ? stage.world().payoffs().guarantor() : 0;
    cost = values.cost(outcome);
    benefit = values.benefit(outcome);
    watched = values.verification(outcome);
    bondFactor = (form.breaking() + guaranteed) * (.5 + party.audience());
    inherited = 1;
    proofRate = MonitoringStep.proofRate(stage, outcome, seat);
    proofSlope = proofRate / (1 - outcome.terms().precision().arguable());
    shortfalls = 0;
    proven = 0;
    shortfall = 0;
    slipped = false;
    escaped = false;
    signal = Signal.CLEAN;
    sideEffects(outcome);
    hold(outcome);
  }

  private void sideEffects(Outcome outcome) {
    exposure = 0;
    allies = 0;
    rival = 0;
    for (int i = 0; i < stage.scenario().issues().size(); i++) {
      Option option = stage.option(outcome, i);
      allies += option.allies().of(seat);
      rival += option.rival().of(seat);
      if (stage.scenario().issues().get(i).obligor() == seat) {
        exposure += option.exposure();
      }
    }
  }

  /** Is rid of the agreement's obligations, but for what is delivered for ever. */
  void release() {
    cost = 0;
    benefit = 0;
    watched = 0;
    bondFactor = 0;
    exposure = 0;
    allies = 0;
    rival = 0;
    heldCost = 0;
    heldBenefit = 0;
    shortfall = 0;
    slipped = false;
    signal = Signal.CLEAN;
    conduct = Conduct.comply();
    striking = false;
  }

  /** After a full round of delivery, its irreversible share stays delivered. */
  void deliverForEver(Outcome outcome) {
    for (int i = 0; i < lockedCosts.length; i++) {
      if (stage.scenario().issues().get(i).obligor() == seat) {
        Option option = stage.option(outcome, i);
        lockedCosts[i] = Math.max(lockedCosts[i], option.irreversible() * option.cost());
        lockedBenefits[i] = Math.max(lockedBenefits[i], option.irreversible() * option.benefit());
      }
    }
    hold(outcome);
  }

  private void hold(Outcome outcome) {
    lockedCost = 0;
    lockedBenefit = 0;
    heldCost = 0;
    heldBenefit = 0;
    for (int i = 0; i < lockedCosts.length; i++) {
      Option option = stage.option(outcome, i);
      lockedCost += lockedCosts[i];
      lockedBenefit += lockedBenefits[i];
      heldCost += Math.min(lockedCosts[i], option.cost());
      heldBenefit += Math.min(lockedBenefits[i], option.benefit());
    }
  }

  SeatResult result(int rounds) {
    return new SeatResult(
        payoff,
        rounds == 0 ? 0 : positions / rounds,
        breaches,
        slips,
        withdrawals,
        statements,
        lies,
        leaders,
        stage.world().reputation().forgetting() > 0 ? record.reputation() : Reputation.BLANK,
        new BehaviourCounts(
            promises,
            requests,
            provoked,
            answered,
            reconcilable,
            reconciled,
            openings,
            openings == 0 ? 0 : verificationAsked / openings));
  }

  /** Takes note of how it treats a partner of whom the public has last seen so much. */
  void treat(Signal seen) {
    requests += conduct.renegotiates() ? 1 : 0;
    if (seen == Signal.PROVEN) {
      boolean hostile = isHostile();
      provoked++;
      answered += hostile ? 1 : 0;
      striking = hostile;
    } else if (striking && seen == Signal.CLEAN) {
      striking = isHostile();
      reconcilable++;
      reconciled += striking ? 0 : 1;
    }
  }

  private boolean isHostile() {
    return conduct.kind() == Conduct.Kind.WITHDRAW
        || conduct.sanctions()
        || (conduct.kind() == Conduct.Kind.KEEP && conduct.shortfall() >= Agreement.SERIOUS);
  }
}
