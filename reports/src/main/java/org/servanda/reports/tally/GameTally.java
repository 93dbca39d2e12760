package org.servanda.reports.tally;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Seat;
import org.servanda.engine.result.Fault;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.MoveCounts;

/**
 * The sum of a pair's matches in a repeated game: moves over all matches, and the payoffs of each
 * of the first {@link #DETAILED} repetitions, which medians need. Not thread-safe.
 */
public final class GameTally {
  /**
   * Payoffs of so many first repetitions are kept one by one, so that memory grows with pairs
   * alone.
   */
  public static final int DETAILED = 1024;

  private static final int STATES = MoveCounts.STATES;
  private static final int SEATS = 2;
  private static final int SUCCESSIONS = STATES;
  private static final int WINS = SUCCESSIONS + STATES * STATES;
  private static final int GOOD = WINS + SEATS;
  private static final int COUNTS = GOOD + SEATS;

  private final PackedLongs counts = new PackedLongs();

  /** Rounds that count, by repetition, then seat; 0 for a match that does not count. */
  private final PackedLongs rounds = new PackedLongs();

  /** Payoffs in billionths, in the same way. */
  private final PackedLongs payoffs = new PackedLongs();

  /** No matches. */
  GameTally() {}

  /** The sum of two, either of which may be null for none; the first is changed. */
  static @Nullable GameTally sum(@Nullable GameTally one, @Nullable GameTally other) {
    if (other == null) {
      return one;
    }
    GameTally sum = one == null ? new GameTally() : one;
    sum.counts.add(other.counts);
    sum.rounds.add(other.rounds);
    sum.payoffs.add(other.payoffs);
    return sum;
  }

  /** A sum with one more match, which may be none of a repeated game. */
  static @Nullable GameTally with(@Nullable GameTally sum, MatchResult result, long repetition) {
    MoveCounts moves = result.moves();
    if (moves == null) {
      return sum;
    }
    GameTally more = sum == null ? new GameTally() : sum;
    Fault fault = result.fault();
    if (fault == null) {
      more.count(moves, result);
      more.score(Seat.A, repetition, result.rounds(), result.a().payoff());
      more.score(Seat.B, repetition, result.rounds(), result.b().payoff());
    } else if (fault.opposition() == null) {
      // As everywhere, a fault counts 0 for the seat at fault, and not at all for the other.
      more.score(fault.seat(), repetition, result.horizon(), 0);
    }
    return more;
  }

  private void score(Seat seat, long repetition, long played, double payoff) {
    if (repetition < DETAILED) {
      int at = SEATS * (int) repetition + seat.ordinal();
      rounds.add(at, played);
      payoffs.add(at, FixedPoint.of(payoff));
    }
  }

  private void count(MoveCounts moves, MatchResult result) {
    if (moves.first() < 0) {
      return;
    }
    counts.add(moves.first(), 1);
    for (int i = 0; i < STATES * STATES; i++) {
      counts.add(SUCCESSIONS + i, moves.successions().get(i));
    }
    countSeats(WINS, result.a().payoff() - result.b().payoff());
    int lead = 0;
    for (int state = 0; state < STATES; state++) {
      int sign = Integer.compare(state >> 1, state & 1);
      lead -= sign * rounds(moves, state);
    }
    counts.add(GOOD, lead >= 0 ? 1 : 0);
    counts.add(GOOD + 1, lead <= 0 ? 1 : 0);
  }

  private void countSeats(int from, double lead) {
    counts.add(from, lead > 0 ? 1 : 0);
    counts.add(from + 1, lead < 0 ? 1 : 0);
  }

  private static int rounds(MoveCounts moves, int state) {
    int rounds = moves.first() == state ? 1 : 0;
    for (int before = 0; before < STATES; before++) {
      rounds += moves.successions().get(STATES * before + state);
    }
    return rounds;
  }

  /** Writes or reads every number, in a fixed order. */
  void pass(LongCodec passage) throws IOException {
    for (int i = 0; i < COUNTS; i++) {
      counts.set(i, passage.pass(counts.get(i)));
    }
    int scores = Math.toIntExact(passage.pass(rounds.size()));
    for (int i = 0; i < scores; i++) {
      rounds.set(i, passage.pass(rounds.get(i)));
      payoffs.set(i, passage.pass(payoffs.get(i)));
    }
  }

  /** Matches whose first round was in a state; see {@link MoveCounts}. */
  public long first(int state) {
    return counts.get(state);
  }

  /** Rounds in a state that followed a round in another, or the same. */
  public long successions(int before, int state) {
    return counts.get(SUCCESSIONS + STATES * before + state);
  }

  /** Rounds in a state, over all matches without a fault. */
  public long rounds(int state) {
    long rounds = first(state);
    for (int before = 0; before < STATES; before++) {
      rounds += successions(before, state);
    }
    return rounds;
  }

  /** Matches in which a seat's payoff was the greater one. */
  public long wins(Seat seat) {
    return counts.get(WINS + seat.ordinal());
  }

  /** Matches in which a seat cooperated in at least as many rounds as the other. */
  public long goodPartner(Seat seat) {
    return counts.get(GOOD + seat.ordinal());
  }

  /** Repetitions whose payoffs are known: all of up to {@link #DETAILED}. */
  public int repetitions() {
    return (rounds.size() + 1) / SEATS;
  }

  /** The rounds of a repetition that count for a seat; 0 if it does not. */
  public long rounds(Seat seat, int repetition) {
    return rounds.get(SEATS * repetition + seat.ordinal());
  }

  /** A seat's payoff in a repetition, summed over seasons. */
  public double payoff(Seat seat, int repetition) {
    return FixedPoint.value(payoffs.get(SEATS * repetition + seat.ordinal()));
  }
}
