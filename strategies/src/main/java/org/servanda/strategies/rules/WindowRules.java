package org.servanda.strategies.rules;

/** Rules that look a fixed number of turns back, or count what the other did. */
final class WindowRules {
  private static final int WINDOW = 10;
  private static final int LEAD = 3;

  private WindowRules() {}

  /** The other's last moves, defections as ones, the last in the lowest bit. */
  private static final class Moves {
    private long bits;

    long add(int turn, boolean other) {
      if (turn > 0) {
        bits = bits << 1 | (other ? 0 : 1);
      }
      return bits;
    }
  }

  private static int defections(long bits, int window) {
    return Long.bitCount(bits & (1L << window) - 1);
  }

  /** Defects while the other defected in any of its last turns. */
  static Rule anyOfLast(int turns) {
    Moves moves = new Moves();
    return (turn, own, other) -> defections(moves.add(turn, other), turns) == 0;
  }

  /** Defects if the other's last two were both defections. */
  static Rule twoInARow() {
    Moves moves = new Moves();
    return (turn, own, other) -> defections(moves.add(turn, other), 2) < 2;
  }

  /** Defects if the other's last three hold two defections in a row. */
  static Rule twoInARowOfThree() {
    Moves moves = new Moves();
    return (turn, own, other) -> {
      long last = moves.add(turn, other);
      return (last & 3) != 3 && (last & 6) != 6;
    };
  }

  /** Does what the other did most; a tie decides as told. */
  static Rule majority(boolean tie) {
    int[] balance = {0};
    return (turn, own, other) -> {
      balance[0] += turn == 0 ? 0 : other ? 1 : -1;
      return balance[0] == 0 ? tie : balance[0] > 0;
    };
  }

  /** Does what the other did most in its last turns; a tie decides as told. */
  static Rule majority(boolean tie, int window) {
    Moves moves = new Moves();
    return (turn, own, other) -> {
      int defections = defections(moves.add(turn, other), window);
      int cooperations = Math.min(turn, window) - defections;
      return cooperations == defections ? tie : cooperations > defections;
    };
  }

  /** Over the other's last ten follows a clear lead, else its last move. */
  static Rule shortMemory() {
    Moves moves = new Moves();
    return (turn, own, other) -> {
      int defections = defections(moves.add(turn, other), WINDOW);
      int lead = WINDOW - 2 * defections;
      return turn <= WINDOW || (Math.abs(lead) >= LEAD ? lead > 0 : other);
    };
  }

  /** Follows the other's last two if they are equal, else stays as it is. */
  static Rule slow() {
    Moves moves = new Moves();
    return (turn, own, other) -> {
      int defections = defections(moves.add(turn, other), 2);
      return turn < 2 || (defections == 1 ? own : defections == 0);
    };
  }

  /** Cooperates for three turns, then only while the other has lately defected. */
  static Rule trickyCooperator() {
    Moves moves = new Moves();
    return (turn, own, other) -> {
      int defections = defections(moves.add(turn, other), WINDOW);
      return turn < 3 || defections > 0;
    };
  }

  /** Defects, but for when a once friendly partner has defected three times in a row. */
  static Rule trickyDefector() {
    Moves moves = new Moves();
    boolean[] friendly = {false};
    return (turn, own, other) -> {
      friendly[0] |= turn > 0 && other;
      return defections(moves.add(turn, other), 3) == 3 && friendly[0];
    };
  }

  /** Tit for tat, but robs whoever has never defected. */
  static Rule sneaky() {
    boolean[] seen = {false, true, true};
    return (turn, own, other) -> {
      boolean before = seen[1];
      seen[0] |= !other;
      seen[1] = own;
      if (turn < 2) {
        return true;
      }
      return seen[0] && (other || !before);
    };
  }

  /** Defects if the other did and has cooperated at most twice as often as it defected. */
  static Rule doubling() {
    int[] counts = {0, 0};
    return (turn, own, other) -> {
      if (turn > 0) {
        counts[other ? 1 : 0]++;
      }
      return turn == 0 || other || counts[1] > 2 * counts[0];
    };
  }

  /** Switches its own move whenever the other has defected. */
  static Rule appeasing() {
    return (turn, own, other) -> own == other;
  }

  /** Defects while it has been cheated more often than a share of how often it cheated. */
  static Rule retaliating(double threshold) {
    int[] counts = {0, 0};
    return (turn, own, other) -> {
      if (turn > 0 && own != other) {
        counts[own ? 0 : 1]++;
      }
      return counts[0] <= threshold * counts[1];
    };
  }

  /** Cooperates for ten turns, then defects if a fifth of the other's moves were defections. */
  static Rule levelling() {
    int[] defections = {0};
    return (turn, own, other) -> {
      defections[0] += other ? 0 : 1;
      return turn < WINDOW || 5 * defections[0] <= turn;
    };
  }

  /** Compares what its two moves have brought so far. */
  static Rule adaptive() {
    int[] scores = {0, 0};
    return (turn, own, other) -> {
      if (turn > 0) {
        scores[own ? 1 : 0] += own ? (other ? 3 : 0) : other ? 5 : 1;
      }
      return turn < 6 || (turn >= 11 && scores[1] > scores[0]);
    };
  }

  /** Keeps an opinion of the world between 0 and 1, and cooperates with the better half. */
  static Rule adaptiveTitForTat(double rate) {
    double[] world = {.5};
    return (turn, own, other) -> {
      if (turn > 0) {
        world[0] += other ? rate * (1 - world[0]) : -rate * world[0];
      }
      return turn == 0 || world[0] >= .5;
    };
  }

  /**
   * Tit for tat that takes its punishment: where it meant to cooperate and did not, against a
   * partner who did, it cooperates until that has succeeded.
   */
  static Rule contrite() {
    boolean[] state = {true, false};
    return (turn, own, other) -> {
      boolean meant = state[0];
      boolean contrite = state[1];
      if (turn > 0 && contrite && own) {
        state[1] = false;
        state[0] = true;
        return true;
      }
      if (turn > 0 && meant && !own && other) {
        state[1] = true;
      }
      state[0] = state[1] || other;
      return state[0];
    };
  }
}
