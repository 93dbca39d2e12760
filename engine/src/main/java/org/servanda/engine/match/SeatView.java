package org.servanda.engine.match;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Signal;
import org.servanda.engine.spi.Talks;

/**
 * The information a seat may see: one object per seat, reused in every round and read-only to the
 * leader. This class adds the talks and the agreement in force.
 */
final class SeatView extends SituationView implements Talks, Accord {
  private @Nullable Outcome offer;
  private @Nullable Outcome ownOffer;
  private int exchange;

  SeatView(MatchState match, SeatState own, SeatState other, RandomGenerator random) {
    super(match, own, other, random);
  }

  /** Talks begin. */
  void sitDown() {
    offer = null;
    ownOffer = null;
    exchange = 0;
  }

  /**
   * The leader is about to move.
   *
   * @param standing the other's offer, or null before there is one
   * @param number the number of the move, from 0
   */
  void hear(@Nullable Outcome standing, int number) {
    offer = standing;
    exchange = number;
  }

  /** The leader has made an offer. */
  void said(Outcome outcome) {
    ownOffer = outcome;
  }

  @Override
  public Occasion occasion() {
    return match.occasion == null ? Occasion.OPEN : match.occasion;
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
    return match.world.talks().exchanges();
  }

  @Override
  public double time() {
    int last = exchanges() - 1;
    return last <= 0 ? 1 : (double) exchange / last;
  }

  private Agreement agreement() {
    Agreement agreement = match.inForce;
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
    return match.round - agreement().start;
  }

  @Override
  public int remaining() {
    int expiry = agreement().expiry;
    return expiry == Integer.MAX_VALUE ? expiry : expiry - match.round;
  }

  @Override
  public Signal lastSignal() {
    return other.conduct.signal;
  }

  @Override
  public Signal ownSignal() {
    return own.conduct.signal;
  }

  @Override
  public double ownShortfall() {
    return own.conduct.shortfall;
  }

  @Override
  public boolean slipped() {
    return own.conduct.slipped;
  }

  @Override
  public boolean sanctioned() {
    return other.conduct.chosen.sanctions();
  }

  @Override
  public boolean otherEscaped() {
    return other.conduct.escaped;
  }

  @Override
  public double temptation() {
    return own.conduct.temptation;
  }

  @Override
  public double cost() {
    return own.currentCost();
  }

  @Override
  public double benefit() {
    return own.obligations.benefit;
  }

  @Override
  public double breakingCost() {
    return own.obligations.breakingCost();
  }

  @Override
  public boolean excused() {
    return match.isExcused(own);
  }

  @Override
  public double proofRate() {
    return own.obligations.proofRate;
  }

  @Override
  public double otherProofRate() {
    return other.obligations.proofRate;
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
