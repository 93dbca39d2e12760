package org.servanda.engine.match;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.ValueFunction;
import org.servanda.engine.result.Reputation;
import org.servanda.engine.result.SeatResult;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Strategy;

/** One seat's state: who holds it, what it owes, how it behaves, and what it has gained so far. */
final class SeatState {
  /** Long before the first round. */
  static final int NEVER = -1_000_000;

  final Seat seat;
  final Party party;
  final ValueFunction values;
  final Strategy strategy;

  /** What the party was known for before the match. */
  final Reputation priorReputation;

  /** The party's public record. */
  final ReputationTracker record;

  final RoundConduct conduct = new RoundConduct();
  final IrreversibleDeliveries delivered;
  final BehaviourCounter behaviour = new BehaviourCounter();
  private final PreparedScenario scenario;
  private final double roundDiscount;

  /** The leader in office, the round it took office, and the multiplier of its costs. */
  @Nullable Leader leader;

  int appointed;
  double mind = 1;

  /** ω: payoff per round without an agreement. */
  double outside;

  /** What the agreement in force means for this seat. */
  SeatObligations obligations = SeatObligations.NONE;

  /** The statement of the last round. */
  Statement statement = Statement.SILENCE;

  /** The round of the last promise that no proven breach has made a lie. */
  int lastPromise = NEVER;

  /** The last round in which a deliberate serious breach makes the last promise a lie. */
  int promiseStands = NEVER;

  /** The round of the last proven breach. */
  int lastProven = NEVER;

  /** Confidence of allies lost by breaking promises, and not yet regained. */
  double stain;

  /** Sum of positions. */
  double positions;

  /** Sum of discounted payoffs. */
  double payoff;

  private double discount = 1;

  SeatState(PreparedScenario scenario, Seat seat, Strategy strategy, Reputation prior) {
    this.scenario = scenario;
    this.seat = seat;
    this.strategy = strategy;
    this.priorReputation = prior;
    this.record = new ReputationTracker(prior);
    this.party = scenario.scenario().party(seat);
    this.values = scenario.values(seat);
    this.outside = party.outside();
    this.delivered = new IrreversibleDeliveries(scenario, seat);
    // δ^(1/4): the root of the root is exact to the last bit, and quick.
    this.roundDiscount = Math.sqrt(Math.sqrt(party.patience()));
  }

  /** Adds to the discounted payoff. */
  void pay(double amount) {
    payoff += discount * amount;
  }

  void endRound() {
    discount *= roundDiscount;
  }

  /** c·mind: the cost of the obligations in force to the present leader, payoff per round. */
  double currentCost() {
    return obligations.cost * mind;
  }

  /** b − c·mind − v·secrecy − ω: the gain from the agreement in force, payoff per round. */
  double currentGain() {
    return obligations.benefit - currentCost() - obligations.verificationCost - outside;
  }

  /** b − c·mind − v·secrecy of any outcome, payoff per round. */
  double net(Outcome outcome) {
    return values.benefit(outcome) - values.cost(outcome) * mind - values.verification(outcome);
  }

  /** net − ω of any outcome, payoff per round. */
  double gain(Outcome outcome) {
    return net(outcome) - outside;
  }

  /** An outcome enters into force. */
  void enter(Outcome outcome) {
    obligations = new SeatObligations(scenario, seat, outcome);
    conduct.reset();
    delivered.enter(outcome);
  }

  /** The agreement in force ends. */
  void endAgreement() {
    obligations = SeatObligations.NONE;
    conduct.reset();
    delivered.end();
    behaviour.endAgreement();
  }

  SeatResult result(int rounds) {
    return new SeatResult(
        payoff,
        rounds == 0 ? 0 : positions / rounds,
        behaviour.breaches,
        behaviour.slips,
        behaviour.withdrawals,
        behaviour.statements,
        behaviour.lies,
        behaviour.leaders,
        scenario.world().reputation().forgetting() > 0 ? record.reputation() : Reputation.BLANK,
        behaviour.counts());
  }
}
