package org.servanda.engine.match;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.match.ComplianceStep.BehaviourCounter;
import org.servanda.engine.model.Opposition;
import org.servanda.engine.random.ChanceEvent;
import org.servanda.engine.result.Tenure;
import org.servanda.engine.spi.Strategy;

/**
 * One seat's office in a match in which it may pass to the opposition: who holds it, and what is
 * the approach's own of what happens there. A seat without an opposition has no such object.
 */
final class OppositionOffice {
  private final SeatState side;
  private final Opposition opposition;
  private final boolean foggy;

  /** By camp: the approach's, then the opposition's. */
  private final Camp[] camps;

  private boolean opposed;

  /** The party's discounted payoff when the opposition last took office. */
  private double payoffBefore;

  /** The party's discounted payoff under the opposition, and the discounted weight of rounds. */
  private double payoffOpposed;

  private double weightOpposed;
  private double weight;

  /** The leaders of both camps so far. */
  private int leader = 1;

  private Signature signed = new Signature(1, false);
  private Signature inForce = signed;

  /** Of the agreement in force. */
  private final List<Tenure> tenures = new ArrayList<>(2);

  private Tenure.Holder holder = Tenure.Holder.AUTHOR;
  private int since;
  private int provenBefore;

  /** The number of the leader who signed, and whether it was the opposition's. */
  private record Signature(int leader, boolean opposed) {}

  /** What a camp keeps when it leaves office and finds on its return. */
  private static final class Camp {
    final Strategy strategy;
    final SeatView[] views;
    BehaviourCounter behaviour = new BehaviourCounter();
    int steps;
    double[] handedOver = {};

    Camp(Strategy strategy, SeatView[] views) {
      this.strategy = strategy;
      this.views = views;
    }
  }

  /**
   * The office of a seat, held by the approach.
   *
   * @param own the approach's views
   * @param views the views of the opposition's leaders
   */
  OppositionOffice(
      SeatState side, Opposition opposition, Strategy leader, SeatView[] own, SeatView[] views) {
    this.side = side;
    this.opposition = opposition;
    this.foggy = side.tables != null; // only in fog is a store given from the start
    this.camps = new Camp[] {new Camp(side.strategy, own), new Camp(leader, views)};
    camps[0].behaviour = side.behaviour;
  }

  /** The strategy of the opposition's leader, if it holds a seat's office; else null. */
  static @Nullable String leader(SeatState side) {
    return side.office != null && side.office.opposed ? side.strategy.id() : null;
  }

  /** The views of the camp in office. */
  SeatView[] views() {
    return camp(opposed).views;
  }

  private Camp camp(boolean ofOpposition) {
    return camps[ofOpposition ? 1 : 0];
  }

  /**
   * A leader has left office: chance decides which camp provides the next. In the first round it is
   * the approach, so that an approach always holds the office for some time.
   */
  void succeed(MatchState match) {
    leader++;
    boolean passes =
        match.round > 0
            && match.chance.happens(
                ChanceEvent.OPPOSITION, match.round, side.seat, opposition.share());
    if (passes != opposed) {
      handOver(passes);
    }
    if (match.inForce != null) {
      close(match.round - match.inForce.start);
      open(match.round - match.inForce.start);
    }
  }

  private void handOver(boolean toOpposition) {
    if (toOpposition) {
      payoffBefore = side.payoff;
    } else {
      payoffOpposed += side.payoff - payoffBefore;
    }
    camp(opposed).steps = side.steps;
    camp(opposed).handedOver = side.handedOver;
    opposed = toOpposition;
    Camp next = camp(opposed);
    side.steps = next.steps;
    side.handedOver = next.handedOver;
    side.behaviour.endAgreement();
    side.behaviour = next.behaviour;
    side.strategy = next.strategy;
    side.promiseStands = SeatState.NEVER;
    // In fog, a seat's tables are those of the match, whoever asks for them.
    side.tables = foggy ? side.tables : null;
    side.record.charge(!opposed);
  }

  /** A round ends, of the given discount. */
  static void endRound(SeatState side, double discount) {
    OppositionOffice office = side.office;
    if (office != null) {
      office.weight += discount;
      office.weightOpposed += office.opposed ? discount : 0;
    }
  }

  /**
   * The approach's own payoff: its discounted sum over the rounds in which it held the office,
   * times the discounted weight of all rounds over that of its own.
   */
  double ownPayoff() {
    double apart = payoffOpposed + (opposed ? side.payoff - payoffBefore : 0);
    double own = side.payoff - apart;
    return weightOpposed == 0 ? own : own * weight / (weight - weightOpposed);
  }

  /** How the approach behaved. */
  BehaviourCounter ownBehaviour() {
    return camps[0].behaviour;
  }

  /** The leaders the party had, of both camps. */
  int leaders() {
    return camps[0].behaviour.leaders + camps[1].behaviour.leaders;
  }

  /** A seat's leader in office has signed an agreement. */
  static void sign(SeatState side) {
    OppositionOffice office = side.office;
    if (office != null) {
      office.signed = new Signature(office.leader, office.opposed);
    }
  }

  /** The agreement that a seat signed last enters into force. */
  static void enter(SeatState side) {
    OppositionOffice office = side.office;
    if (office != null) {
      office.inForce = office.signed;
      office.tenures.clear();
      office.open(0);
    }
  }

  private void open(int age) {
    since = age;
    provenBefore = side.obligations.proven;
    holder = holder();
  }

  private Tenure.Holder holder() {
    if (inForce.opposed) {
      return opposed ? Tenure.Holder.OPPOSITION_THAT_SIGNED : Tenure.Holder.HEIR_OF_OPPOSITION;
    }
    if (opposed) {
      return Tenure.Holder.OPPOSITION;
    }
    return leader == inForce.leader ? Tenure.Holder.AUTHOR : Tenure.Holder.SUCCESSOR;
  }

  /** Ends a tenure; one of no length leaves no trace, and one that goes on is one with the next. */
  private void close(int age) {
    if (age == since) {
      return;
    }
    int proven = side.obligations.proven - provenBefore;
    int last = tenures.size() - 1;
    if (last >= 0 && tenures.get(last).holder() == holder) {
      Tenure before = tenures.remove(last);
      since = before.from();
      proven += before.proven();
    }
    tenures.add(new Tenure(side.seat, holder, since, age, proven));
  }

  /** The agreement in force ends at an age in rounds: adds who held the office while it was. */
  void end(int age, List<Tenure> all) {
    close(age);
    all.addAll(tenures);
  }
}
