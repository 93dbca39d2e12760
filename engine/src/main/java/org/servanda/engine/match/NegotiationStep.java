package org.servanda.engine.match;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.match.MatchState.IllegalMoveException;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;
import org.servanda.engine.random.ChanceEvent;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.TalksFailure;
import org.servanda.engine.result.TalksResult;
import org.servanda.engine.spi.Talks;
import org.servanda.engine.spi.TalksEnd;

/**
 * Talks by the stacked alternating-offers protocol. Chance draws the opener; each side in turn
 * accepts the standing offer, makes another or walks out. An accepted offer may still fail in
 * drafting.
 */
final class NegotiationStep implements Round.Step {
  private final World.TalkRules rules;

  NegotiationStep(PreparedScenario scenario) {
    rules = scenario.world().talks();
  }

  @Override
  public boolean isOn() {
    return rules.exchanges() > 0;
  }

  @Override
  public void play(MatchState match) {
    Talks.Occasion occasion = occasion(match);
    if (occasion == null || match.round <= match.pauseUntil) {
      return;
    }
    match.talksRequested = false;
    match.occasion = occasion;
    // Both are asked, whatever the first answers: a leader's random draws must not depend on the
    // other's answer.
    boolean firstComes = comes(match, match.first);
    boolean secondComes = comes(match, match.second);
    if (firstComes && secondComes) {
      negotiate(match, occasion);
    } else {
      end(match, TalksEnd.NOT_HELD);
    }
    match.heard();
    if (occasion == Talks.Occasion.REVIEW && match.inForce != null) {
      int years = match.inForce.outcome.terms().review();
      match.inForce.nextReview += years * World.ROUNDS_PER_YEAR;
    }
  }

  private static void end(MatchState match, TalksEnd how) {
    match.a.lastTalks = how;
    match.b.lastTalks = how;
  }

  private static boolean comes(MatchState match, SeatState side) {
    return match.ask(side).comesToTable(match.view(side, SeatView.Role.SITUATION));
  }

  private Talks.@Nullable Occasion occasion(MatchState match) {
    Agreement inForce = match.inForce;
    if (match.pending != null) {
      return null;
    }
    if (inForce == null) {
      return Talks.Occasion.OPEN;
    }
    if (inForce.expiry - match.round <= rules.renewal()) {
      return Talks.Occasion.RENEWAL;
    }
    if (inForce.nextReview <= match.round) {
      return Talks.Occasion.REVIEW;
    }
    return match.talksRequested ? Talks.Occasion.REQUEST : null;
  }

  private void negotiate(MatchState match, Talks.Occasion occasion) {
    SeatState mover = match.side(opener(match));
    begin(match, occasion, mover.seat);
    Outcome offer = null;
    for (int k = 0; k < rules.exchanges(); k++) {
      SeatView view = match.view(mover, SeatView.Role.TALKS);
      view.hear(offer, k);
      Move move = match.ask(mover).negotiate(view);
      if (move == Move.WALK_OUT) {
        match.failTalks(TalksFailure.WALK_OUT, mover, occasion);
        return;
      }
      if (move == Move.ACCEPT) {
        accept(match, mover, offer, k, occasion);
        return;
      }
      offer = offered(match, mover, move, k);
      if (k <= 1) {
        mover.behaviour.countOpening(match.scenario, offer);
      }
      view.said(offer);
      mover = match.other(mover);
    }
    match.failTalks(TalksFailure.DEADLOCK, null, occasion);
  }

  private Seat opener(MatchState match) {
    if (rules.alternating()) {
      return match.round % 2 == 0 ? match.first.seat : match.second.seat;
    }
    return match.chance.seat(ChanceEvent.OPENER, match.round);
  }

  private static void begin(MatchState match, Talks.Occasion occasion, Seat opener) {
    match.talks.held++;
    match.a.pay(match.a.party.prestige());
    match.b.pay(match.b.party.prestige());
    if (match.listener != null) {
      match.publish(new MatchEvent.TalksBegan(match.round, occasion, opener));
    }
    match.view(match.a, SeatView.Role.TALKS).sitDown();
    match.view(match.b, SeatView.Role.TALKS).sitDown();
  }

  private static Outcome offered(MatchState match, SeatState mover, @Nullable Move move, int k) {
    if (!(move instanceof Outcome offer)) {
      throw new IllegalMoveException(
          "answered null in talks; answer an outcome, ACCEPT or WALK_OUT");
    }
    if (!match.scenario.space().contains(offer)) {
      throw new IllegalMoveException("offered an outcome of another scenario");
    }
    if (match.listener != null) {
      double gainA = match.a.gain(offer);
      double gainB = match.b.gain(offer);
      match.publish(new MatchEvent.Offered(match.round, k, mover.seat, offer, gainA, gainB));
    }
    return offer;
  }

  private static void accept(
      MatchState match, SeatState mover, @Nullable Outcome offer, int k, Talks.Occasion occasion) {
    if (offer == null) {
      throw new IllegalMoveException("accepted before there was an offer");
    }
    if (match.listener != null) {
      match.publish(new MatchEvent.Accepted(match.round, k, mover.seat, offer));
    }
    Agreement inForce = match.inForce;
    if (inForce != null && inForce.outcome.equals(offer) && occasion != Talks.Occasion.RENEWAL) {
      end(match, TalksEnd.CONFIRMED);
      if (match.listener != null) {
        match.publish(new MatchEvent.Confirmed(match.round, offer));
      }
      return;
    }
    double failure = offer.terms().precision().draftingFailure();
    if (match.chance.happens(ChanceEvent.DRAFTING, match.round, failure)) {
      match.failTalks(TalksFailure.DRAFTING, null, occasion);
      return;
    }
    sign(match, offer, occasion);
  }

  private static void sign(MatchState match, Outcome offer, Talks.Occasion occasion) {
    double gainA = match.a.gain(offer);
    double gainB = match.b.gain(offer);
    match.talks.signed++;
    end(match, TalksEnd.SIGNED);
    if (match.listener != null) {
      double sidedness = Agreement.sidedness(gainA, gainB);
      match.publish(new MatchEvent.Signed(match.round, offer, sidedness));
    }
    match.pending = new Agreement(offer, match.round, gainA, gainB, match.jointGain(offer));
    OppositionOffice.sign(match.a);
    OppositionOffice.sign(match.b);
    match.pendingEntry = match.round + offer.terms().form().lag();
    if (occasion == Talks.Occasion.RENEWAL && match.inForce != null) {
      match.pendingEntry = Math.max(match.pendingEntry, match.inForce.expiry);
    }
  }

  /** Counts the talks of a match. */
  static final class Counter {
    private final int[] failures = new int[TalksFailure.values().length];
    int held;
    int signed;
    private int firstEntry = -1;

    void countFailure(TalksFailure why) {
      failures[why.ordinal()]++;
    }

    void countEntry(int round) {
      if (firstEntry < 0) {
        firstEntry = round;
      }
    }

    TalksResult result() {
      return new TalksResult(
          held,
          signed,
          failures[TalksFailure.DEADLOCK.ordinal()],
          failures[TalksFailure.WALK_OUT.ordinal()],
          failures[TalksFailure.DRAFTING.ordinal()],
          failures[TalksFailure.RATIFICATION.ordinal()],
          firstEntry);
    }
  }
}
