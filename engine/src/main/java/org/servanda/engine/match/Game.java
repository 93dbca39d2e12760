package org.servanda.engine.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.Talks;

/** The state of one match, and what its steps share. */
final class Game {
  final Stage stage;
  final World world;
  final World.Payoffs payoffs;
  final double temptation;
  final double suspicion;
  final double defection;
  final double stain;
  final double breachStrain;
  final int excuse;
  final Chance chance;
  final Side a;
  final Side b;
  final @Nullable Witness witness;
  final List<AgreementResult> agreements = new ArrayList<>(4);
  private final View viewA;
  private final View viewB;

  int round;
  double tension;
  double strain;
  double drift;
  @Nullable Agreement inForce;
  @Nullable Agreement pending;
  int pendingEntry;
  int coolUntil = Side.NEVER;
  int lastFailure = Side.NEVER;
  boolean talksRequested;
  Talks.@Nullable Occasion occasion;
  boolean war;
  @Nullable Fault fault;

  /** Whose leader is being asked, so that what it throws is laid at its door. */
  @Nullable Side asked;

  int held;
  int signed;
  final int[] failures = new int[Failure.values().length];
  int firstEntry = -1;
  double keptRounds;
  double keptGain;
  double danger;

  Game(Stage stage, Strategy a, Strategy b, Chance chance, Past past, @Nullable Witness witness) {
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
    this.a = new Side(stage, Seat.A, a, past.a());
    this.b = new Side(stage, Seat.B, b, past.b());
    this.viewA = new View(this, this.a, this.b, chance.leader(Seat.A, a.id()));
    this.viewB = new View(this, this.b, this.a, chance.leader(Seat.B, b.id()));
    this.tension = world.tension().start();
  }

  Side side(Seat seat) {
    return seat == Seat.A ? a : b;
  }

  Side other(Side side) {
    return side == a ? b : a;
  }

  View view(Side side) {
    return side == a ? viewA : viewB;
  }

  /** The leader in office, about to be asked something. */
  Leader ask(Side side) {
    asked = side;
    return Objects.requireNonNull(side.leader);
  }

  /** Nobody is being asked any more: what goes wrong now is the engine's own fault. */
  void heard() {
    asked = null;
  }

  /** Brings a new leader into office. */
  void appoint(Side side) {
    asked = side;
    Leader leader = side.strategy.appoint(view(side));
    if (leader == null) {
      throw new RuleBroken("appointed null instead of a leader");
    }
    side.leader = leader;
    side.appointed = round;
    side.leaders++;
    heard();
  }

  void tell(Event event) {
    if (witness != null) {
      witness.saw(event);
    }
  }

  /** Talks came to nothing. */
  void talksFailed(Failure why, @Nullable Side by, Talks.Occasion occasion) {
    failures[why.ordinal()]++;
    lastFailure = round;
    coolUntil = round + world.talks().coolingOff();
    if (occasion != Talks.Occasion.REVIEW) {
      strain += world.tension().failedTalks();
      if (why == Failure.WALK_OUT) {
        strain += world.tension().walkOut();
      }
    }
    if (witness != null) {
      tell(new Event.TalksFailed(round, why, by == null ? null : by.seat));
    }
  }

  /** An outcome enters into force. */
  void enter(Agreement agreement) {
    if (inForce != null) {
      end(inForce, inForce.expiry <= round ? Ending.EXPIRED : Ending.RENEGOTIATED, null);
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
      tell(new Event.Entered(round, agreement.outcome));
    }
  }

  /** The agreement in force ends, before this round or (withdrawal, collapse, war) after it. */
  void end(Agreement agreement, Ending ending, @Nullable Side by) {
    boolean broken = ending == Ending.WITHDRAWN || ending == Ending.COLLAPSED;
    boolean after = broken || ending == Ending.WAR;
    int end = ending == Ending.IN_FORCE ? round : after ? round + 1 : round;
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
      tell(new Event.Ended(round, agreement.outcome, ending, by == null ? null : by.seat));
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
            failures[Failure.DEADLOCK.ordinal()],
            failures[Failure.WALK_OUT.ordinal()],
            failures[Failure.DRAFTING.ordinal()],
            failures[Failure.RATIFICATION.ordinal()],
            firstEntry),
        List.copyOf(agreements),
        whole ? keptRounds / world.rounds() : 0,
        whole && best > 0 ? keptGain / best : 0,
        danger,
        war,
        fault);
  }
}
