package org.servanda.engine.match;

import org.jspecify.annotations.Nullable;
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

/** One seat's state: who holds it, what it owes, how it behaves, and what it has gained so far. */
final class SeatState {
  /** A round long before the first. */
  static final int NEVER = -1_000_000;

  final Seat seat;
  final Party party;
  final ValueFunction values;

  /** The strategy in office: the approach, or its opposition's leader. */
  Strategy strategy;

  /** The party's public record before the match. */
  final Reputation priorReputation;

  /** The party's public record. */
  final ReputationTracker record;

  final RoundConduct conduct = new RoundConduct();
  final IrreversibleDeliveries delivered;

  /** How the strategy in office behaves. */
  BehaviourCounter behaviour = new BehaviourCounter();

  /** The office, if it may pass to an opposition; else null. */
  @Nullable OppositionOffice office;

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

  /** Evaluations its leaders have made. */
  int steps;

  /**
   * The tables of its strategy's own code: in fog, of this match alone; else null until asked for.
   */
  @Nullable TableStore tables;

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

  /** The tables that its strategy's own code has made, shared by its other matches. */
  TableStore tables() {
    TableStore known = tables;
    if (known == null) {
      known = scenario.tables(seat, TableStore.owners(strategy));
      tables = known;
    }
    return known;
  }

  /** Adds to the discounted payoff. */
  void pay(double amount) {
    payoff += discount * amount;
  }

  void endRound() {
    OppositionOffice.endRound(this, discount);
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
    OppositionOffice.enter(this);
  }

  /** The agreement in force ends. */
  void endAgreement() {
    obligations = SeatObligations.NONE;
    conduct.reset();
    delivered.end();
    behaviour.endAgreement();
  }

  /** The measures of the approach; what its opposition did is not its own. */
  SeatResult result(int rounds) {
    BehaviourCounter own = office == null ? behaviour : office.ownBehaviour();
    return new SeatResult(
        office == null ? payoff : office.ownPayoff(),
        rounds == 0 ? 0 : positions / rounds,
        own.breaches,
        own.slips,
        own.withdrawals,
        own.statements,
        own.lies,
        office == null ? own.leaders : office.leaders(),
        scenario.world().reputation().forgetting() > 0 ? record.reputation() : Reputation.BLANK,
        own.counts());
  }

  /**
   * One seat's conduct in the last round under the agreement in force, and what the public saw of
   * it. One object per seat, reused in every round.
   */
  static final class RoundConduct {
    /** What the leader chose. */
    Conduct chosen = Conduct.comply();

    /** ε: the shock to the cost of compliance, payoff. */
    double temptation;

    /** z: the share not delivered, from 0 to 1; 1 after an involuntary defection. */
    double shortfall;

    /** Whether domestic politics forced the shortfall. */
    boolean slipped;

    /** Whether an escape clause excuses the shortfall. */
    boolean escaped;

    /** What the public saw. */
    Signal signal = Signal.CLEAN;

    /** Back to full compliance, when an agreement enters into force or ends. */
    void reset() {
      chosen = Conduct.comply();
      temptation = 0;
      shortfall = 0;
      slipped = false;
      escaped = false;
      signal = Signal.CLEAN;
    }

    /** The share of the obligations that counts as kept; an excused round counts in full. */
    double kept() {
      return escaped ? 1 : 1 - shortfall;
    }

    boolean withdraws() {
      return chosen.kind() == Conduct.Kind.WITHDRAW;
    }
  }

  /** Counts how one seat behaves in a match. */
  static final class BehaviourCounter {
    int breaches;
    int slips;
    int withdrawals;
    int statements;
    int lies;
    int leaders;
    private int promises;
    private int requests;
    private int provoked;
    private int answered;
    private int reconcilable;
    private int reconciled;
    private int openings;
    private double verificationAsked;

    /** Whether its last conduct answered a proven breach of the other. */
    private boolean answering;

    /** A public statement other than silence. */
    void countStatement(Statement statement) {
      statements++;
      promises += statement == Statement.PROMISE ? 1 : 0;
    }

    /** A first offer. */
    void countOpening(PreparedScenario scenario, Outcome offer) {
      openings++;
      verificationAsked += scenario.strictness(offer.terms().verification());
    }

    /**
     * This seat's conduct toward a partner.
     *
     * @param seen the signal on the partner's conduct in the round before
     */
    void countConduct(Conduct conduct, Signal seen) {
      requests += conduct.renegotiates() ? 1 : 0;
      if (seen == Signal.PROVEN) {
        boolean hostile = isHostile(conduct);
        provoked++;
        answered += hostile ? 1 : 0;
        answering = hostile;
      } else if (answering && seen == Signal.CLEAN) {
        answering = isHostile(conduct);
        reconcilable++;
        reconciled += answering ? 0 : 1;
      }
    }

    private static boolean isHostile(Conduct conduct) {
      return conduct.kind() == Conduct.Kind.WITHDRAW
          || conduct.sanctions()
          || (conduct.kind() == Conduct.Kind.KEEP && conduct.shortfall() >= Agreement.SERIOUS);
    }

    /** The agreement ends: there is nothing left to answer. */
    void endAgreement() {
      answering = false;
    }

    BehaviourCounts counts() {
      return new BehaviourCounts(
          promises,
          requests,
          provoked,
          answered,
          reconcilable,
          reconciled,
          openings,
          openings == 0 ? 0 : verificationAsked / openings);
    }
  }
}
