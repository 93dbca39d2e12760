package org.servanda.strategies.rules;

/**
 * Answers each run of defections for one turn longer than the last, grants a fresh start to a
 * partner who is behind and cooperates again, and defects on the last two turns. Tideman and
 * Chieruzzi, in Axelrod 1980.
 */
final class TidemanAndChieruzzi implements Rule {
  private static final int LEAD = 10;
  private static final int REST = 20;
  private static final int TIME_LEFT = 10;

  private final int length;
  private int ownScore;
  private int otherScore;
  private int remembered;
  private int answer;
  private int left;
  private int lastStart;
  private boolean starting;

  TidemanAndChieruzzi(int length) {
    this.length = length;
  }

  @Override
  public boolean cooperates(int turn, boolean own, boolean other) {
    boolean move = decide(turn, own, other);
    return move && turn < length - 2;
  }

  private boolean decide(int turn, boolean own, boolean other) {
    if (turn == 0) {
      return true;
    }
    score(own, other);
    if (starting) {
      starting = false;
      answer = 0;
      left = 0;
      remembered = 0;
      lastStart = turn;
      return true;
    }
    if (deservesFreshStart(turn, other)) {
      starting = true;
      return true;
    }
    if (left == 0 && !other) {
      answer++;
      left = answer;
    }
    if (left > 0) {
      left--;
      return false;
    }
    return true;
  }

  private void score(boolean own, boolean other) {
    ownScore += own ? (other ? 3 : 0) : other ? 5 : 1;
    otherScore += other ? (own ? 3 : 0) : own ? 5 : 1;
    remembered += other ? 0 : 1;
  }

  private boolean deservesFreshStart(int turn, boolean other) {
    boolean rested = lastStart == 0 || turn - lastStart >= REST;
    boolean ahead = ownScore - otherScore >= LEAD;
    double spread = 3 * Math.sqrt(turn) / 2;
    boolean meant = remembered <= turn / 2.0 - spread || remembered >= turn / 2.0 + spread;
    return rested && ahead && length - turn >= TIME_LEFT && other && meant;
  }
}
