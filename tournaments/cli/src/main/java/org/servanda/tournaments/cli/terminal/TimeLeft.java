package org.servanda.tournaments.cli.terminal;

/**
 * Estimates the time left from the pace of the last while: the first matches are slow, because
 * programs have to start and to warm up. Not safe for use by several threads at once.
 */
final class TimeLeft {
  /** Before so many seconds of play nothing is told. */
  private static final double FEW_SECONDS = 5;

  /** Nor before this share of the matches. */
  private static final double SMALL_SHARE = 0.03;

  /** How much the newest pace counts. */
  private static final double NEWEST = 0.5;

  private final long total;
  private double seconds;
  private long played;
  private double pace;

  /** Before the first of so many matches. */
  TimeLeft(long total) {
    this.total = total;
  }

  /**
   * The seconds left; NaN if too little is known.
   *
   * @param now seconds since the beginning, not less than before
   * @param done matches played, not fewer than before
   */
  double at(double now, long done) {
    if (now > seconds) {
      double newest = (done - played) / (now - seconds);
      pace = pace == 0 ? newest : NEWEST * newest + (1 - NEWEST) * pace;
      seconds = now;
      played = done;
    }
    boolean known = now >= FEW_SECONDS && done >= SMALL_SHARE * total && pace > 0;
    return known ? (total - done) / pace : Double.NaN;
  }
}
