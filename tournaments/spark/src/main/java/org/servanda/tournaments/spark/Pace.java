package org.servanda.tournaments.spark;

import java.util.ArrayList;
import java.util.List;
import org.servanda.tournaments.design.PlanPart;
import org.servanda.tournaments.design.SeasonPlan;

/**
 * Divides a season into waves and a wave into parts, one a task. A wave is some batches of every
 * pair; its size follows the cluster's speed, so that progress shows and little is lost when the
 * driver stops. Sums do not depend on the division.
 *
 * <p>A part holds as many batches of as few pairs as possible, because the size of its sums grows
 * with its pairs, not with its matches.
 */
final class Pace {
  /** The time a wave should take. */
  private static final double WAVE_SECONDS = 15;

  /** The least work of a task; what Spark itself needs for one is a few milliseconds. */
  private static final double TASK_SECONDS = .25;

  /** Parts for each core: who is finished early has more to do. */
  private static final int PARTS_A_CORE = 4;

  /** The most matches of a wave whose rows come back with it: some hundred bytes each. */
  private static final int MATCHES_WITH_ROWS = 500_000;

  /** How much larger than the wave before a wave may be. */
  private static final int GROWTH = 8;

  private final int pairs;
  private final int rows;
  private final int most;
  private int from;
  private int next;
  private int size = 1;
  private double rowsPerSecond;

  /**
   * The waves of a plan.
   *
   * @param withRows whether rows come back, which bounds a wave because they must fit into memory
   */
  Pace(SeasonPlan plan, boolean withRows) {
    this.pairs = plan.meetings();
    this.rows = pairs == 0 ? 0 : plan.rows();
    long row = Math.max(1, plan.matches() / Math.max(1, rows));
    this.most = withRows ? (int) Math.max(1, MATCHES_WITH_ROWS / row) : Integer.MAX_VALUE;
  }

  /** Whether there is another wave. */
  boolean hasNext() {
    return next < rows;
  }

  /**
   * The parts of the next wave.
   *
   * @param cores the number of tasks that run at once
   */
  List<PlanPart> next(int cores) {
    from = next;
    next = Math.min(rows, from + size);
    int parts = PARTS_A_CORE * cores;
    if (rowsPerSecond > 0) {
      double work = cores * (next - from) / rowsPerSecond;
      parts = (int) Math.max(1, Math.min(parts, work / TASK_SECONDS));
    }
    return divide(pairs, from, next, parts);
  }

  /** The latest wave took this long. */
  void took(double seconds) {
    rowsPerSecond = (next - from) / Math.max(seconds, 1e-3);
    size = (int) Math.max(1, Math.min((double) GROWTH * size, rowsPerSecond * WAVE_SECONDS));
    size = Math.min(size, most);
  }

  /** The batches of all pairs from one row to another, in about so many parts. */
  static List<PlanPart> divide(int pairs, int fromRow, int toRow, int parts) {
    int columns = Math.min(pairs, Math.max(1, parts));
    int layers = Math.min(toRow - fromRow, Math.max(1, parts / columns));
    List<PlanPart> list = new ArrayList<>();
    for (int layer = 0; layer < layers; layer++) {
      for (int column = 0; column < columns; column++) {
        list.add(
            new PlanPart(
                share(0, pairs, column, columns),
                share(0, pairs, column + 1, columns),
                share(fromRow, toRow, layer, layers),
                share(fromRow, toRow, layer + 1, layers)));
      }
    }
    return list;
  }

  private static int share(int from, int to, int number, int of) {
    return from + (int) ((long) (to - from) * number / of);
  }
}
