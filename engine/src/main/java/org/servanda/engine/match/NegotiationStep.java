package org.servanda.engine.match;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;
import org.servanda.engine.random.ChanceEvent;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.TalksFailure;
import org.servanda.engine.spi.Talks;

/**
 * Talks: the stacked alternating-offers protocol. Chance draws the opener; each in turn accepts the
 * standing offer, makes another or walks out. What is accepted may still fail in drafting.
 */
final class NegotiationStep {
  private NegotiationStep() {}

  static void step(MatchState game) {
    Talks.Occasion occasion = occasion(game);
    if (occasion == null || game.round <= game.coolUntil) {
      return;
    }
    game.talksRequested = false;
    game.occasion = occasion;
    // Both are asked whatever the first answers: what a leader draws must not depend on the other.
    boolean firstComes = game.ask(game.first).comesToTable(game.view(game.first));
    boolean secondComes = game.ask(game.second).comesToTable(game.view(game.second));
    if (firstComes && secondComes) {
      hold(game, occasion);
    }
    game.heard();
    if (occasion == Talks.Occasion.REVIEW && game.inForce != null) {
      int years = game.inForce.outcome.terms().review();
      game.inForce.nextReview += years * World.ROUNDS_PER_YEAR;
    }
  }

  private static Talks.@Nullable Occasion occasion(MatchState game) {
    Agreement inForce = game.inForce;
    if (game.pending != null) {
      return null;
    }
    if (inForce == null) {
      return Talks.Occasion.OPEN;
    }
    if (inForce.expiry - game.round <= game.world.talks().renewal()) {
      return Talks.Occasion.RENEWAL;
    }
    if (inForce.nextReview <= game.round) {
      return Talks.Occasion.REVIEW;
    }
    return game.talksRequested ? Talks.Occasion.REQUEST : null;
  }

  private static void hold(MatchState game, Talks.Occasion occasion) {
    game.held++;
    game.a.pay(game.a.party.prestige());
    game.b.pay(game.b.party.prestige());
    SeatState mover = game.side(opener(game));
    if (game.witness != null) {
      game.tell(new MatchEvent.TalksBegan(game.round, occasion, mover.seat));
    }
    game.view(game.a).sitDown();
    game.view(game.b).sitDown();
    Outcome offer = null;
    int exchanges = game.world.talks().exchanges();
    for (int k = 0; k < exchanges; k++) {
      SeatView view = game.view(mover);
      view.hear(offer, k);
      Move move = game.ask(mover).negotiate(view);
      if (move == Move.WALK_OUT) {
        game.talksFailed(TalksFailure.WALK_OUT, mover, occasion);
        return;
      }
      if (move == Move.ACCEPT) {
        accept(game, mover, offer, k, occasion);
        return;
      }
      offer = offered(game, mover, move, k);
      if (k <= 1) {
        mover.openings++;
        mover.verificationAsked += game.stage.strictness(offer.terms().verification());
      }
      view.said(offer);
      mover = game.other(mover);
    }
    game.talksFailed(TalksFailure.DEADLOCK, null, occasion);
  }

  private static Seat opener(MatchState game) {
    if (game.world.talks().alternating()) {
      return game.round % 2 == 0 ? game.first.seat : game.second.seat;
    }
    return game.chance.seat(ChanceEvent.OPENER, game.round);
  }

  private static Outcome offered(MatchState game, SeatState mover, @Nullable Move move, int k) {
    if (!(move instanceof Outcome offer)) {
      throw new IllegalMoveException(
          "answered null at the table; answer an outcome, ACCEPT or WALK_OUT");
    }
    if (!game.stage.space().contains(offer)) {
      throw new IllegalMoveException("offered an outcome of another scenario");
    }
    if (game.witness != null) {
      game.tell(
          new MatchEvent.Offered(
              game.round,
              k,
              mover.seat,
              offer,
              game.a.net(offer) - game.a.outside,
              game.b.net(offer) - game.b.outside));
    }
    return offer;
  }

  private static void accept(
      MatchState game, SeatState mover, @Nullable Outcome offer, int k, Talks.Occasion occasion) {
    if (offer == null) {
      throw new IllegalMoveException("accepted before there was an offer");
    }
    if (game.witness != null) {
      game.tell(new MatchEvent.Accepted(game.round, k, mover.seat, offer));
    }
    Agreement inForce = game.inForce;
    if (inForce != null && inForce.outcome.equals(offer) && occasion != Talks.Occasion.RENEWAL) {
      if (game.witness != null) {
        game.tell(new MatchEvent.Confirmed(game.round, offer));
      }
      return;
    }
    double fails = offer.terms().precision().draftingFailure();
    if (game.chance.happens(ChanceEvent.DRAFTING, game.round, fails)) {
      game.talksFailed(TalksFailure.DRAFTING, null, occasion);
      return;
    }
    sign(game, offer, occasion);
  }

  private static void sign(MatchState game, Outcome offer, Talks.Occasion occasion) {
    double gainA = game.a.net(offer) - game.a.outside;
    double gainB = game.b.net(offer) - game.b.outside;
    double sidedness = Agreement.sidedness(gainA, gainB);
    game.signed++;
    if (game.witness != null) {
      game.tell(new MatchEvent.Signed(game.round, offer, sidedness));
    }
    game.pending = new Agreement(offer, game.round, gainA, gainB, game.jointGain(offer));
    game.pendingEntry = game.round + offer.terms().form().lag();
    if (occasion == Talks.Occasion.RENEWAL && game.inForce != null) {
      game.pendingEntry = Math.max(game.pendingEntry, game.inForce.expiry);
    }
  }
}
