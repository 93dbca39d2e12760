package org.servanda.engine.match;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Signal;
import org.servanda.engine.spi.Talks;

/**
 * What a seat may see, and nothing else: one reused object a seat, read-only to the leader. To what
 * it sees of the world come the talks and the agreement in force.
 */
final class SeatView extends SituationView implements Talks, Accord {
  // At the table.
  private @Nullable Outcome offer;
  private @Nullable Outcome ownOffer;
  private int exchange;

  SeatView(MatchState game, SeatState own, SeatState other, RandomGenerator random) {
    super(game, own, other, random);
  }

  void sitDown() {
    offer = null;
    ownOffer = null;
    exchange = 0;
  }

  void hear(@Nullable Outcome standing, int move) {
    offer = standing;
    exchange = move;
  }

  void said(Outcome outcome) {
    ownOffer = outcome;
  }

  @Override
  public Occasion occasion() {
    return game.occasion == null ? Occasion.OPEN : game.occasion;
  }

  @Override
  public @Nullable Outcome offer() {
    return offer;
  }

  @Override
  public @Nullable Outcome ownOffer() {
    return ownOffer;
  }

  @Override
  public int exchange() {
    return exchange;
  }

  @Override
  public int exchanges() {
    return game.world.talks().exchanges();
  }

  @Override
  public double time() {
    int last = exchanges() - 1;
    return last <= 0 ? 1 : (double) exchange / last;
  }

  private Agreement agreement() {
    Agreement agreement = game.inForce;
    if (agreement == null) {
      throw new IllegalStateException("No agreement is in force");
    }
    return agreement;
  }

  @Override
  public Outcome outcome() {
    return agreement().outcome;
  }

  @Override
  public int age() {
    return game.round - agreement().start;
  }

  @Override
  public int remaining() {
    int expiry = agreement().expiry;
    return expiry == Integer.MAX_VALUE ? expiry : expiry - game.round;
  }

  @Override
  public Signal lastSignal() {
    return other.signal;
  }

  @Override
  public Signal ownSignal() {
    return own.signal;
  }

  @Override
  public double ownShortfall() {
    return own.shortfall;
  }

  @Override
  public boolean slipped() {
    return own.slipped;
  }

  @Override
  public boolean sanctioned() {
    return other.conduct.sanctions();
  }

  @Override
  public boolean otherEscaped() {
    return other.escaped;
  }

  @Override
  public double temptation() {
    return own.temptation;
  }

  @Override
  public double cost() {
    return own.currentCost();
  }

  @Override
  public double benefit() {
    return own.benefit;
  }

  @Override
  public double breakingCost() {
    return own.bond();
  }

  @Override
  public boolean excused() {
    return TerminationStep.excused(game, own);
  }

  @Override
  public double proofRate() {
    return own.proofRate;
  }

  @Override
  public double otherProofRate() {
    return other.proofRate;
  }

  @Override
  public double arguable() {
    return agreement().arguable;
  }

  @Override
  public double falseAlarm() {
    return agreement().falseAlarm;
  }
}
