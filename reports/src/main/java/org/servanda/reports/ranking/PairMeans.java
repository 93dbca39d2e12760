package org.servanda.reports.ranking;

import java.util.Arrays;
import org.servanda.engine.model.Seat;
import org.servanda.reports.tally.MatchMetric;
import org.servanda.reports.tally.PairTally;

/**
 * Means of pairs over one half of the blocks, in the sample and its resamples: a product of the
 * pairs' sums by block and the numbers of draws, a row of partners at a time.
 */
final class PairMeans {
  private final ScoreTable table;
  private final int context;
  private final int[] blocks;

  /** How often each block is drawn, by block and column. */
  private final double[][] draws;

  PairMeans(ScoreTable table, int context, int[] blocks, double[][] draws) {
    this.table = table;
    this.context = context;
    this.blocks = blocks;
    this.draws = draws;
  }

  /**
   * The means of an entrant at a seat, by partner and column; NaN without matches.
   *
   * @param measure from the entrant's point of view, as if it held seat A
   * @param counted the seat whose matches count
   */
  double[][] of(int entrant, Seat seat, MatchMetric measure, Seat counted) {
    MatchMetric seen = seat == Seat.A ? measure : measure.mirrored();
    double[][] means = new double[table.names().size()][];
    double[] known = new double[0];
    double[] totals = new double[0];
    for (int partner = 0; partner < means.length; partner++) {
      PairTally pair = table.pair(entrant, seat, partner, context);
      double[] matches = new double[blocks.length];
      double[] sums = new double[blocks.length];
      for (int b = 0; b < blocks.length && pair != null; b++) {
        matches[b] = pair.matchesFor(counted, blocks[b]);
        sums[b] = pair.sum(seen, blocks[b]);
      }
      // Without faults, all partners have the same numbers of matches.
      if (!Arrays.equals(matches, known)) {
        known = matches;
        totals = drawn(matches);
      }
      means[partner] = drawn(sums);
      for (int c = 0; c < totals.length; c++) {
        means[partner][c] /= totals[c];
      }
    }
    return means;
  }

  private double[] drawn(double[] byBlock) {
    double[] totals = new double[draws[0].length];
    int block = 0;
    for (; block + 4 <= byBlock.length; block += 4) {
      addFour(totals, byBlock, block);
    }
    for (; block < byBlock.length; block++) {
      double value = byBlock[block];
      double[] times = draws[block];
      for (int c = 0; c < totals.length; c++) {
        totals[c] += value * times[c];
      }
    }
    return totals;
  }

  /** Four blocks at once, which reads and writes the totals a quarter as often. */
  private void addFour(double[] totals, double[] byBlock, int from) {
    double v0 = byBlock[from];
    double v1 = byBlock[from + 1];
    double v2 = byBlock[from + 2];
    double v3 = byBlock[from + 3];
    double[] t0 = draws[from];
    double[] t1 = draws[from + 1];
    double[] t2 = draws[from + 2];
    double[] t3 = draws[from + 3];
    for (int c = 0; c < totals.length; c++) {
      totals[c] = totals[c] + v0 * t0[c] + v1 * t1[c] + v2 * t2[c] + v3 * t3[c];
    }
  }
}
