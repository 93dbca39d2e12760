package org.servanda.strategies.rules;

/** The other's last 64 moves, defections as ones, the last move in the lowest bit. */
final class RecentMoves {
  private long bits;

  /** Adds the last move, except on turn 0, which has none; returns all moves. */
  long add(int turn, boolean other) {
    if (turn > 0) {
      bits = bits << 1 | (other ? 0 : 1);
    }
    return bits;
  }

  /** The number of defections among the last moves of a window. */
  static int defections(long bits, int window) {
    return Long.bitCount(bits & (1L << window) - 1);
  }
}
