package org.servanda.engine.result;

import java.util.List;
import org.servanda.engine.model.Seat;

/**
 * How often each pair of moves followed which in a match of a repeated game. A seat cooperates in a
 * round (C) if it delivers more than half of its obligations; otherwise it defects (D), whether it
 * breaches, withdraws or has nothing left to keep. A state is the pair of moves of one round: 0 for
 * CC, 1 for CD, 2 for DC and 3 for DD, the move of seat A first.
 *
 * @param first the state of the first round; −1 if no round was played
 * @param successions rounds by their state s and the state t of the round before, at 4·t + s: the
 *     first round is not among them
 */
public record MoveCounts(int first, List<Integer> successions) {
  /** The states of a round. */
  public static final int STATES = 4;

  public MoveCounts {
    successions = List.copyOf(successions);
    if (successions.size() != STATES * STATES || !(first >= -1 && first < STATES)) {
      throw new IllegalArgumentException("There are four states, and sixteen successions of two");
    }
  }

  /** The rounds counted. */
  public int rounds() {
    return (first < 0 ? 0 : 1) + successions.stream().mapToInt(count -> count).sum();
  }

  /** Whether a seat cooperates in a state. */
  public static boolean cooperates(Seat seat, int state) {
    return (state & (seat == Seat.A ? 2 : 1)) == 0;
  }

  /** The state as the other seat sees it, which names its own move first. */
  public static int mirrored(int state) {
    return state >> 1 | (state & 1) << 1;
  }
}
