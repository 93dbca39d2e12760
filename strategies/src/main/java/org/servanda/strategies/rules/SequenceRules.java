package org.servanda.strategies.rules;

/** Rules that begin with, or never leave, a fixed sequence of moves. */
final class SequenceRules {
  private static final String OPENING = "CCDCDDDCCDCDCCDCDDCD";
  private static final int RECONCILED = 25;

  private SequenceRules() {}

  /** Repeats a sequence, whatever comes. */
  static Rule cycling(String moves) {
    return (turn, own, other) -> moves.charAt(turn % moves.length()) == 'C';
  }

  /** Never repeats itself: ever longer runs of cooperation, each ended by a defection. */
  static Rule antiCycling() {
    int[] run = {1, 0};
    return (turn, own, other) -> {
      if (turn < 3) {
        return turn == 0;
      }
      if (run[1] < run[0]) {
        run[1]++;
        return true;
      }
      run[0]++;
      run[1] = 0;
      return false;
    };
  }

  /** The Thue-Morse sequence, by the parity of ones in the turn. */
  static Rule thueMorse(boolean odd) {
    return (turn, own, other) -> Integer.bitCount(turn) % 2 == 1 == odd;
  }

  /** Cooperates only with whoever opens as it does; may allow one later defection. */
  static Rule handshake(boolean watchful) {
    int[] state = {0, 0};
    return (turn, own, other) -> {
      if (turn == 1 || turn == 2) {
        state[0] += other == (turn == 1) ? 1 : 0;
      }
      state[1] += other ? 0 : 1;
      return turn < 2 ? turn == 0 : state[0] == 2 && (!watchful || state[1] <= 1);
    };
  }

  /**
   * Opens with a sequence and looks at the other's first answers.
   *
   * @param opening its first moves
   * @param answers what the other must have done from its second move on
   * @param move what it then does for ever; otherwise it plays tit for tat
   */
  static Rule probing(String opening, String answers, boolean move) {
    boolean[] matched = {true};
    return (turn, own, other) -> {
      int answer = turn - 2;
      if (answer >= 0 && answer < answers.length()) {
        matched[0] &= other == (answers.charAt(answer) == 'C');
      }
      if (turn < opening.length()) {
        return opening.charAt(turn) == 'C';
      }
      return matched[0] ? move : other;
    };
  }

  /** Opens with twenty moves and counts whether the other answers defections at all. */
  static Rule longProbing() {
    int[] balance = {0};
    return (turn, own, other) -> {
      if (turn > 0 && turn < OPENING.length() && !other) {
        balance[0] += OPENING.charAt(turn - 1) == 'D' ? 1 : -1;
      }
      if (turn < OPENING.length()) {
        return OPENING.charAt(turn) == 'C';
      }
      if (Math.abs(balance[0]) <= 2) {
        return false;
      }
      return turn < RECONCILED || other;
    };
  }

  /**
   * Begins as tit for tat; every second turn looks at the last two and becomes tit for tat after
   * peace, tit for two tats after a misunderstanding, and a defector after anything else, the
   * second time for good.
   */
  static Rule changing() {
    int[] state = {0, 0};
    boolean[] before = {true, true};
    return (turn, own, other) -> {
      if (turn > 0 && turn % 2 == 0 && state[1] < 2) {
        boolean peace = own && other && before[0] && before[1];
        boolean misunderstood = own != other && before[0] != before[1] && own != before[0];
        state[0] = peace ? 0 : misunderstood ? 1 : 2;
        state[1] += state[0] == 2 ? 1 : 0;
      }
      boolean otherBefore = before[1];
      before[0] = own;
      before[1] = other;
      return switch (state[0]) {
        case 0 -> other;
        case 1 -> other || otherBefore;
        default -> false;
      };
    };
  }
}
