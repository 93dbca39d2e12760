package org.servanda.reports.classical;

import java.util.function.IntToLongFunction;
import org.servanda.engine.model.Seat;
import org.servanda.engine.result.MoveCounts;
import org.servanda.reports.tally.GameTally;

/**
 * The matches of a pair from one seat's view: states name the own move first.
 *
 * @param game the sum of the matches
 * @param seat the own seat
 */
record Meeting(GameTally game, Seat seat) {
  private int seen(int state) {
    return seat == Seat.A ? state : MoveCounts.mirrored(state);
  }

  long first(int state) {
    return game.first(seen(state));
  }

  long rounds(int state) {
    return game.rounds(seen(state));
  }

  long successions(int before, int state) {
    return game.successions(seen(before), seen(state));
  }

  /** Rounds or matches in states in which the own move is to cooperate. */
  static long cooperations(IntToLongFunction byState) {
    long sum = 0;
    for (int state = 0; state < MoveCounts.STATES; state++) {
      sum += MoveCounts.cooperates(Seat.A, state) ? byState.applyAsLong(state) : 0;
    }
    return sum;
  }

  /** The same in any state. */
  static long all(IntToLongFunction byState) {
    long sum = 0;
    for (int state = 0; state < MoveCounts.STATES; state++) {
      sum += byState.applyAsLong(state);
    }
    return sum;
  }

  long wins() {
    return game.wins(seat);
  }

  long goodPartner() {
    return game.goodPartner(seat);
  }

  int repetitions() {
    return game.repetitions();
  }

  /** Whether a repetition counts for this seat. */
  boolean counts(int repetition) {
    return game.rounds(seat, repetition) > 0;
  }

  double payoff(int repetition) {
    return game.payoff(seat, repetition);
  }

  /** The payoff a turn; NaN if the repetition does not count. */
  double score(int repetition) {
    return payoff(repetition) / game.rounds(seat, repetition);
  }

  /** The own score less the other's; NaN if the repetition does not count for both. */
  double lead(int repetition) {
    Seat other = seat.other();
    return score(repetition) - game.payoff(other, repetition) / game.rounds(other, repetition);
  }
}
