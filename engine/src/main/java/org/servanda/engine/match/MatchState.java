package org.servanda.engine.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.AgreementResult;
import org.servanda.engine.result.Fault;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.TalksFailure;
import org.servanda.engine.result.TalksResult;
import org.servanda.engine.result.Termination;
import org.servanda.engine.spi.Arguments;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.CompoundStrategy;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.Talks;

/** The state of one match, and what its steps share. */
final class MatchState {
  final PreparedScenario stage;
  final World world;
  final World.Payoffs payoffs;
  final double temptation;
  final double suspicion;
  final double defection;
  final double stain;
  final double breachStrain;
  final int excuse;
  final Chance chance;
  final SeatState a;
  final SeatState b;

  /**
   * Who is asked first where both are asked, and whose doings are added up first: exchanged with
   * the seats, so that a mirrored match is the same to the last bit, and blames the same leader.
   */
  final SeatState first;

  final SeatState second;
  final @Nullable MatchListener witness;
  final List<AgreementResult> agreements = new ArrayList<>(4);
  private final SeatView viewA;
  private final SeatView viewB;

  int round;
  double tension;
  double strain;
  double drift;
  @Nullable Agreement inForce;
  @Nullable Agreement pending;
  int pendingEntry;
  int coolUntil = SeatState.NEVER;
  int lastFailure = SeatState.NEVER;
  boolean talksRequested;
  Talks.@Nullable Occasion occasion;
  boolean war;
  @Nullable Fault fault;

  /** Whose leader is being asked, so that what it throws is laid at its door. */
  @Nullable SeatState asked;

  int held;
  int signed;
  final int[] failures = new int[TalksFailure.values().length];
  int firstEntry = -1;
  double keptRounds;
  double keptGain;
  double danger;

  MatchState(
      PreparedScenario stage,
      Strategy a,
      Strategy b,
      Chance chance,
      PriorReputations past,
      @Nullable MatchListener witness) {
    this.stage = stage;
    this.world = stage.world();
    this.payoffs = world.payoffs();
    this.temptation = world.keeping().temptation();
    this.suspicion = world.keeping().suspicion();
    this.defection = world.politics().defection();
    this.stain = world.thirdParties().stain();
    this.breachStrain = world.tension().breach();
    this.excuse = world.keeping().excuse();
    this.chance = chance;
    this.witness = witness;
    this.a = new SeatState(stage, Seat.A, a, past.a());
    this.b = new SeatState(stage, Seat.B, b, past.b());
    this.first = side(chance.first());
    this.second = other(first);
    this.viewA = new SeatView(this, this.a, this.b, chance.leader(Seat.A, a.id()));
    this.viewB = new SeatView(this, this.b, this.a, chance.leader(Seat.B, b.id()));
    this.tension = world.tension().start();
  }

  SeatState side(Seat seat) {
    return seat == Seat.A ? a : b;
  }

  SeatState other(SeatState side) {
    return side == a ? b : a;
  }

  SeatView view(SeatState side) {
    return side == a ? viewA : viewB;
  }

  /** The leader in office, about to be asked something. */
  Leader ask(SeatState side) {
    asked = side;
    return Objects.requireNonNull(side.leader);
  }

  /** Nobody is being asked any more: what goes wrong now is the engine's own fault. */
  void heard() {
    asked = null;
  }

  /** Brings a new leader into office. */
  void appoint(SeatState side) {
    asked = side;
    Leader leader = side.strategy.appoint(brief(side));
    if (leader == null) {
      throw new IllegalMoveException("appointed null instead of a leader");
    }
    side.leader = leader;
    side.appointed = round;
    side.leaders++;
    heard();
  }

  /** What a strategy is handed: a compound one knows the arguments of its parts itself. */
  private Brief brief(SeatState side) {
    Strategy strategy = side.strategy;
    return strategy instanceof CompoundStrategy
        ? view(side)
        : view(side).with(Arguments.standard(strategy.parameters()));
  }

  void tell(MatchEvent event) {
    if (witness != null) {
      witness.onEvent(event);
    }
  }

  /** Talks came to nothing. */
  void talksFailed(TalksFailure why, @Nullable SeatState by, Talks.Occasion occasion) {
    failures[why.ordinal()]++;
    lastFailure = round;
    coolUntil = round + world.talks().coolingOff();
    if (occasion != Talks.Occasion.REVIEW) {
      strain += world.tension().failedTalks();
      if (why == TalksFailure.WALK_OUT) {
        strain += world.tension().walkOut();
      }
    }
    if (witness != null) {
      tell(new MatchEvent.TalksFailed(round, why, by == null ? null : by.seat));
    }
  }

  /** An outcome enters into force. */
  void enter(Agreement agreement) {
    if (inForce != null) {
      end(inForce, inForce.expiry <= round ? Termination.EXPIRED : Termination.RENEGOTIATED, null);
    }
    agreement.enter(round);
    inForce = agreement;
    a.oblige(agreement.outcome);
    b.oblige(agreement.outcome);
    strain -= world.tension().agreement();
    if (firstEntry < 0) {
      firstEntry = round;
    }
    if (witness != null) {
      tell(new MatchEvent.Entered(round, agreement.outcome));
    }
  }

  /** The agreement in force ends, before this round or (withdrawal, collapse, war) after it. */
  void end(Agreement agreement, Termination ending, @Nullable SeatState by) {
    boolean broken = ending == Termination.WITHDRAWN || ending == Termination.COLLAPSED;
    boolean after = broken || ending == Termination.WAR;
    int end = ending == Termination.IN_FORCE ? round : after ? round + 1 : round;
    agreements.add(
        new AgreementResult(
            agreement.outcome,
            agreement.sidedness(),
            agreement.shareA(),
            stage.depth(agreement.outcome),
            agreement.signed,
            agreement.start,
            end,
            agreement.kept,
            a.shortfalls,
            b.shortfalls,
            a.proven,
            b.proven,
            agreement.disputes,
            agreement.serious,
            agreement.seriousBy,
            ending,
            by == null ? null : by.seat));
    inForce = null;
    a.release();
    b.release();
    if (after) {
      lastFailure = round;
    }
    if (broken) {
      coolUntil = Math.max(coolUntil, round + world.talks().estrangement());
    }
    if (witness != null) {
      tell(new MatchEvent.Ended(round, agreement.outcome, ending, by == null ? null : by.seat));
    }
  }

  /** The joint gain of an outcome over the initial outside options. */
  double jointGain(Outcome outcome) {
    return a.values.gain(outcome) + b.values.gain(outcome);
  }

  MatchResult result() {
    boolean whole = fault == null;
    double best = stage.bestJointGain() * world.rounds();
    return new MatchResult(
        world.rounds(),
        round,
        a.result(round),
        b.result(round),
        new TalksResult(
            held,
            signed,
            failures[TalksFailure.DEADLOCK.ordinal()],
            failures[TalksFailure.WALK_OUT.ordinal()],
            failures[TalksFailure.DRAFTING.ordinal()],
            failures[TalksFailure.RATIFICATION.ordinal()],
            firstEntry),
        List.copyOf(agreements),
        whole ? keptRounds / world.rounds() : 0,
        whole && best > 0 ? keptGain / best : 0,
        danger,
        war,
        fault);
  }
}
