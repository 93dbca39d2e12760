package org.servanda.engine.match;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.match.ComplianceStep.BehaviourCounter;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.ValueFunction;
import org.servanda.engine.result.Reputation;
import org.servanda.engine.result.SeatResult;
import org.servanda.engine.result.TalksFailure;
import org.servanda.engine.result.Termination;
import org.servanda.engine.spi.AgreementEnd;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Signal;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.TalksEnd;

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

  /** How talks last ended, and why the last agreement did, as this seat sees it. */
  TalksEnd lastTalks = TalksEnd.NONE;

  AgreementEnd lastEnding = AgreementEnd.NONE;

  /** The leaders before the one in office. */
  int predecessors;

  /** What the last leader of the strategy in office left for its successor. */
  double[] handedOver = {};

  /** What the last round was worth as far as the seat can know, payoff. */
  double apparentPayoff;

  private double apparent;

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

  /** Adds an amount that the seat knows to the discounted payoff. */
  void pay(double amount) {
    pay(amount, amount);
  }

  /**
   * Adds to the discounted payoff.
   *
   * @param seeming what the amount is as far as the seat can know
   */
  void pay(double amount, double seeming) {
    payoff += discount * amount;
    apparent += seeming;
  }

  void endRound() {
    OppositionOffice.endRound(this, discount);
    apparentPayoff = apparent;
    apparent = 0;
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

  /** Talks fail, by a seat's walking out or by nobody. */
  void failTalks(TalksFailure why, @Nullable SeatState by) {
    lastTalks =
        switch (why) {
          case DEADLOCK -> TalksEnd.DEADLOCK;
          case WALK_OUT -> by == this ? TalksEnd.WALKED_OUT : TalksEnd.OTHER_WALKED_OUT;
          case DRAFTING -> TalksEnd.NOT_DRAFTED;
          case RATIFICATION -> TalksEnd.NOT_RATIFIED;
        };
  }

  /** The agreement in force ends, by a seat's withdrawal or by nobody's alone. */
  void endAgreement(Termination ending, @Nullable SeatState by) {
    lastEnding =
        switch (ending) {
          case EXPIRED -> AgreementEnd.EXPIRED;
          case RENEGOTIATED -> AgreementEnd.RENEGOTIATED;
          case COLLAPSED -> AgreementEnd.COLLAPSED;
          case WITHDRAWN ->
              by == null
                  ? AgreementEnd.BOTH_WITHDREW
                  : by == this ? AgreementEnd.WITHDREW : AgreementEnd.OTHER_WITHDREW;
          case IN_FORCE, WAR -> lastEnding; // the match is over
        };
    obligations = SeatObligations.NONE;
    conduct.reset();
    delivered.end();
    behaviour.endAgreement();
  }

  /** The leaders the party has had so far, of both camps. */
  int leaders() {
    return office == null ? behaviour.leaders : office.leaders();
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
        leaders(),
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

    /** The shortfall as the other side can know it: everything if it is public, else nothing. */
    double apparentShortfall() {
      return signal == Signal.PROVEN || escaped || withdraws() ? 1 : 0;
    }
  }
}
