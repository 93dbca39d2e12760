package org.servanda.engine.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.AgreementResult;
import org.servanda.engine.result.Fault;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.PriorReputations;
import org.servanda.engine.result.TalksFailure;
import org.servanda.engine.result.Termination;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.Talks;

/** The state of one match that its steps share. */
final class MatchState {
  final PreparedScenario scenario;
  final World world;
  final Chance chance;
  final SeatState a;
  final SeatState b;

  /**
   * The seat that is asked first, and comes first in sums of both. It changes with the seats in a
   * mirrored match, so that both agree to the last bit and attribute a fault to the same leader.
   */
  final SeatState first;

  final SeatState second;

  /** Receives every event; no event is made without it. */
  final @Nullable MatchListener listener;

  /** The views of the strategy in office. */
  private SeatView[] viewsA;

  private SeatView[] viewsB;
  private final int excuse;

  /** The rounds it lasts unless war or a fault ends it. */
  final int length;

  int round;
  @Nullable Agreement inForce;

  /** Signed, and not yet in force. */
  @Nullable Agreement pending;

  /** The round in which the pending agreement is due. */
  int pendingEntry;

  /** Why the last talks were called. */
  Talks.@Nullable Occasion occasion;

  /** Whether a leader has asked to renegotiate since the last talks were called. */
  boolean talksRequested;

  /** The last round of the pause in talks. */
  int pauseUntil = SeatState.NEVER;

  /** The last round in which talks failed or an agreement was broken. */
  int lastFailure = SeatState.NEVER;

  /** τ, from 0 to 1. */
  double tension;

  /** The rise due to events since tension last changed. */
  double strain;

  /** The shift of outside options in favour of A, payoff per round. */
  double drift;

  boolean war;
  @Nullable Fault fault;
  final Round.@Nullable MoveCounter moves;
  final NegotiationStep.Counter talks = new NegotiationStep.Counter();

  /** The sum over rounds of what both kept of a substantive agreement. */
  double keptRounds;

  /** The same, weighted with the agreement's joint gain. */
  double keptGain;

  /** The summed probability of war. */
  double danger;

  private final List<AgreementResult> agreements = new ArrayList<>(4);

  /** The seat whose leader is being called: what it throws is that leader's fault. */
  private @Nullable SeatState asked;

  /** Set by another thread, and so seen late or never. */
  private boolean abandoned;

  MatchState(
      PreparedScenario scenario,
      Strategy a,
      Strategy b,
      Chance chance,
      PriorReputations prior,
      @Nullable MatchListener listener) {
    this.scenario = scenario;
    this.world = scenario.world();
    this.excuse = world.keeping().excuse();
    this.chance = chance;
    this.listener = listener;
    this.moves = scenario.moves();
    this.a = new SeatState(scenario, Seat.A, a, prior.a());
    this.b = new SeatState(scenario, Seat.B, b, prior.b());
    this.first = side(chance.first());
    this.second = other(first);
    this.viewsA = new SeatView(this, this.a, this.b, chance.leader(Seat.A, a.id())).roles();
    this.viewsB = new SeatView(this, this.b, this.a, chance.leader(Seat.B, b.id())).roles();
    this.a.office = scenario.office(this.a, chance, viewsA);
    this.b.office = scenario.office(this.b, chance, viewsB);
    this.tension = world.tension().start();
    this.length = Match.length(world, chance);
  }

  SeatState side(Seat seat) {
    return seat == Seat.A ? a : b;
  }

  SeatState other(SeatState side) {
    return side == a ? b : a;
  }

  /** The camp in office has changed: from now on its leaders see the seat. */
  void show(SeatState side, SeatView[] views) {
    if (side == a) {
      viewsA = views;
    } else {
      viewsB = views;
    }
  }

  SeatView view(SeatState side, SeatView.Role role) {
    return (side == a ? viewsA : viewsB)[role.ordinal()];
  }

  /** The leader in office, about to be called. */
  Leader ask(SeatState side) {
    asked = side;
    return Objects.requireNonNull(side.leader);
  }

  /** A leader that is not in office yet is about to be called. */
  void asking(SeatState side) {
    asked = side;
  }

  /** No leader is being called: an exception from here on is the engine's own. */
  void heard() {
    asked = null;
  }

  /** The seat whose leader is being called, or null. */
  @Nullable SeatState asked() {
    return asked;
  }

  /** Nobody plays on: views tell nothing any more, whoever is still running. */
  void abandon() {
    abandoned = true;
  }

  boolean isAbandoned() {
    return abandoned;
  }

  /** A seat's leader has made an illegal move. */
  IllegalMoveException illegalMove(SeatState side, String cause) {
    asked = side;
    return new IllegalMoveException(cause);
  }

  void publish(MatchEvent event) {
    if (listener != null) {
      listener.onEvent(event);
    }
  }

  /** Whether a recent proven breach of the other excuses a side's breach or withdrawal. */
  boolean isExcused(SeatState side) {
    return round - other(side).lastProven <= excuse;
  }

  /** Talks fail. */
  void failTalks(TalksFailure why, @Nullable SeatState by, Talks.Occasion during) {
    talks.countFailure(why);
    a.failTalks(why, by);
    b.failTalks(why, by);
    lastFailure = round;
    pauseUntil = round + world.talks().coolingOff();
    if (during != Talks.Occasion.REVIEW) {
      strain += world.tension().failedTalks();
      if (why == TalksFailure.WALK_OUT) {
        strain += world.tension().walkOut();
      }
    }
    if (listener != null) {
      publish(new MatchEvent.TalksFailed(round, why, by == null ? null : by.seat));
    }
  }

  /** An agreement enters into force, in place of the one in force if there is one. */
  void enter(Agreement agreement) {
    if (inForce != null) {
      end(inForce, inForce.expiry <= round ? Termination.EXPIRED : Termination.RENEGOTIATED, null);
    }
    agreement.enter(round);
    inForce = agreement;
    a.enter(agreement.outcome);
    b.enter(agreement.outcome);
    strain -= world.tension().agreement();
    talks.countEntry(round);
    if (listener != null) {
      publish(new MatchEvent.Entered(round, agreement.outcome));
    }
  }

  /** The agreement in force ends: before this round, or after it if it was broken or war came. */
  void end(Agreement agreement, Termination ending, @Nullable SeatState by) {
    boolean broken = ending == Termination.WITHDRAWN || ending == Termination.COLLAPSED;
    boolean after = broken || ending == Termination.WAR;
    Seat endedBy = by == null ? null : by.seat;
    agreements.add(agreement.result(this, after ? round + 1 : round, ending, endedBy));
    inForce = null;
    a.endAgreement(ending, by);
    b.endAgreement(ending, by);
    if (after) {
      lastFailure = round;
    }
    if (broken) {
      pauseUntil = Math.max(pauseUntil, round + world.talks().estrangement());
    }
    if (listener != null) {
      publish(new MatchEvent.Ended(round, agreement.outcome, ending, endedBy));
    }
  }

  /** The joint gain of an outcome over the initial outside options, payoff per round. */
  double jointGain(Outcome outcome) {
    return a.values.gain(outcome) + b.values.gain(outcome);
  }

  MatchResult result() {
    boolean whole = fault == null;
    double best = scenario.bestJointGain() * length;
    return new MatchResult(
        world.rounds(),
        round,
        a.result(round),
        b.result(round),
        talks.result(),
        List.copyOf(agreements),
        whole ? keptRounds / length : 0,
        whole && best > 0 ? keptGain / best : 0,
        danger,
        war,
        fault,
        moves == null ? null : moves.counts());
  }

  /**
   * A leader broke the rules; the message becomes the cause of its fault. It is cleaned like any
   * other, because a plugin can make one by reflection.
   */
  static final class IllegalMoveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The greatest length of a message, in characters. */
    private static final int LONGEST = 300;

    IllegalMoveException(String cause) {
      super(PortableText.line(cause, LONGEST), null, false, false);
    }
  }
}
