package org.servanda.engine.match;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.AgreementEnd;
import org.servanda.engine.spi.Signal;
import org.servanda.engine.spi.Talks;
import org.servanda.engine.spi.TalksEnd;

/**
 * The information a seat may see: one object per seat and role, reused in every round and read-only
 * to the leader. This class adds talks and agreements. All roles are one class, so that the most
 * frequent reads can be inlined; a view of one role refuses to serve as another.
 */
final class SeatView extends SituationView implements Talks, Accord {
  /** What a view is given to a leader for. */
  enum Role {
    /** To take office. */
    BRIEF,
    /** To decide whether to come to talks, and to speak. */
    SITUATION,
    /** To move in talks. */
    TALKS,
    /** To act under the agreement in force. */
    ACCORD
  }

  private final Role role;
  private @Nullable Outcome offer;
  private @Nullable Outcome ownOffer;
  private int exchange;

  SeatView(MatchState match, SeatState own, SeatState other, RandomGenerator random) {
    super(match, own, other, random);
    this.role = Role.BRIEF;
  }

  /** A view of the same seat for another role. */
  SeatView(SeatView same, Role role) {
    super(same);
    this.role = role;
  }

  /** What the leaders of a seat's opposition see: the same, with random numbers of their own. */
  SeatView(SeatView same, RandomGenerator random) {
    super(same, random);
    this.role = Role.BRIEF;
  }

  /** A view of each role, in order, of which this one is the first. */
  SeatView[] roles() {
    return new SeatView[] {
      this,
      new SeatView(this, Role.SITUATION),
      new SeatView(this, Role.TALKS),
      new SeatView(this, Role.ACCORD)
    };
  }

  private void check(Role needed) {
    checkAsked();
    if (role != needed) {
      throw new IllegalStateException(
          "This view is not one of " + (needed == Role.TALKS ? "talks" : "an agreement"));
    }
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
    check(Role.TALKS);
    return match.occasion == null ? Occasion.OPEN : match.occasion;
  }

  @Override
  public @Nullable Outcome offer() {
    check(Role.TALKS);
    return offer;
  }

  @Override
  public @Nullable Outcome ownOffer() {
    check(Role.TALKS);
    return ownOffer;
  }

  @Override
  public int exchange() {
    check(Role.TALKS);
    return exchange;
  }

  @Override
  public int exchanges() {
    return match.world.talks().exchanges();
  }

  @Override
  public double time() {
    check(Role.TALKS);
    int last = exchanges() - 1;
    return last <= 0 ? 1 : (double) exchange / last;
  }

  @Override
  public TalksEnd lastTalks() {
    checkAsked();
    return own.lastTalks;
  }

  @Override
  public AgreementEnd lastEnding() {
    checkAsked();
    return own.lastEnding;
  }

  @Override
  public double apparentPayoff() {
    checkAsked();
    return own.apparentPayoff;
  }

  private Agreement agreement() {
    check(Role.ACCORD);
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
    check(Role.ACCORD);
    return other.conduct.signal;
  }

  @Override
  public Signal ownSignal() {
    check(Role.ACCORD);
    return own.conduct.signal;
  }

  @Override
  public double ownShortfall() {
    check(Role.ACCORD);
    return own.conduct.shortfall;
  }

  @Override
  public boolean slipped() {
    check(Role.ACCORD);
    return own.conduct.slipped;
  }

  @Override
  public boolean sanctioned() {
    check(Role.ACCORD);
    return other.conduct.chosen.sanctions();
  }

  @Override
  public boolean otherEscaped() {
    check(Role.ACCORD);
    return other.conduct.escaped;
  }

  @Override
  public double temptation() {
    check(Role.ACCORD);
    return own.conduct.temptation;
  }

  @Override
  public double cost() {
    check(Role.ACCORD);
    return own.currentCost();
  }

  @Override
  public double benefit() {
    check(Role.ACCORD);
    return own.obligations.benefit;
  }

  @Override
  public double breakingCost() {
    check(Role.ACCORD);
    return own.obligations.breakingCost();
  }

  @Override
  public boolean excused() {
    check(Role.ACCORD);
    return match.isExcused(own);
  }

  @Override
  public double proofRate() {
    check(Role.ACCORD);
    return own.obligations.proofRate;
  }

  @Override
  public double otherProofRate() {
    check(Role.ACCORD);
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
