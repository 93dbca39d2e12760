package org.servanda.strategies.rules;

/** Rules that remember more than the last turn. */
final class Memories {
  private Memories() {}

  /** Defects while the other defected in any of its last turns. */
  static Rule anyOfLast(int turns) {
    int[] since = {turns};
    return (turn, own, other) -> {
      since[0] = turn > 0 && !other ? 0 : since[0] + 1;
      return since[0] >= turns;
    };
  }

  /** Defects if the other's last two were both defections. */
  static Rule twoInARow() {
    boolean[] before = {true};
    return (turn, own, other) -> {
      boolean twice = turn > 1 && !other && !before[0];
      before[0] = other;
      return !twice;
    };
  }

  /** Defects for ever once the other has defected so often. */
  static Rule unforgiving(int defections) {
    int[] seen = {0};
    return (turn, own, other) -> {
      seen[0] += other ? 0 : 1;
      return seen[0] < defections;
    };
  }

  /** Plays one move until the other's first of a kind, then the other for ever. */
  static Rule turning(boolean first, boolean trigger) {
    boolean[] turned = {false};
    return (turn, own, other) -> {
      turned[0] |= turn > 0 && other == trigger;
      return turned[0] != first;
    };
  }

  /**
   * Once the other defects, defects for ten turns, then forgets and looks at its last move again.
   */
  static Rule forgetful() {
    int[] left = {0};
    return (turn, own, other) -> {
      if (left[0] == 0 && turn > 0 && !other) {
        left[0] = 10;
      }
      if (left[0] > 0) {
        left[0]--;
        return false;
      }
      return true;
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

  /** Switches its own move whenever the other has defected. */
  static Rule appeasing() {
    boolean[] move = {true};
    return (turn, own, other) -> {
      move[0] = (turn == 0 || other) == move[0];
      return move[0];
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
}
