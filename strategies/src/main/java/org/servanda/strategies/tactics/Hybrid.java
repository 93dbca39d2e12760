package org.servanda.strategies.tactics;

import org.servanda.strategies.toolkit.negotiation.ConcessionCurve;
import org.servanda.strategies.toolkit.negotiation.NegotiationSession;
import org.servanda.strategies.toolkit.negotiation.TargetUtility;

/**
 * At first answers the opponent's last moves, the latest weighing most; later follows a curve over
 * time.
 */
final class Hybrid implements TargetUtility {
  private static final double[][] WEIGHTS = {
    {1}, {.25, .75}, {.11, .22, .66}, {.05, .15, .3, .5},
  };
  private static final int[] SIZES = {450, 1500, 4500, 18_000, 33_000};
  private static final double[] ENDS = {.8, .775, .75, .725, .7, .675};
  private static final int SPEAKS_FROM = 3;

  @Override
  public double of(NegotiationSession table) {
    double time = table.time();
    double scheduled = curve(table).at(time);
    if (table.heard() < SPEAKS_FROM || table.made() == 0) {
      return Math.max(table.least(), scheduled);
    }
    int moves = Math.min(WEIGHTS.length, table.heard() - 1);
    double given = 0;
    for (int i = 0; i < moves; i++) {
      int k = table.heard() - moves + i;
      given += (table.received(k) - table.received(k - 1)) * WEIGHTS[moves - 1][i];
    }
    double answer = table.menu().utility(table.lastMade()) - (.5 + .5 * time) * given;
    double target = (1 - time * time) * answer + time * time * scheduled;
    return Math.max(table.least(), target);
  }

  private static ConcessionCurve curve(NegotiationSession table) {
    long size = table.brief().outcomes().size();
    int rank = 0;
    while (rank < SIZES.length && size >= SIZES[rank]) {
      rank++;
    }
    return ConcessionCurve.bezier(1, .75, Math.max(ENDS[rank], table.least()));
  }
}
