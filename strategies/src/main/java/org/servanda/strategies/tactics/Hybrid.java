package org.servanda.strategies.tactics;

import org.servanda.strategies.toolkit.negotiation.ConcessionCurve;
import org.servanda.strategies.toolkit.negotiation.NegotiationSession;
import org.servanda.strategies.toolkit.negotiation.TargetUtility;

/**
 * Early in the talks it answers the opponent's last concessions, with the greatest weight on the
 * latest; later it follows a curve over time. Keskin, Cakan and Aydogan 2021.
 */
final class Hybrid implements TargetUtility {
  private static final double[][] WEIGHTS = {
    {1}, {.25, .75}, {.11, .22, .66}, {.05, .15, .3, .5},
  };
  private static final int[] SIZES = {450, 1500, 4500, 18_000, 33_000};
  private static final double[] ENDS = {.8, .775, .75, .725, .7, .675};
  private static final int SPEAKS_FROM = 3;

  @Override
  public double of(NegotiationSession session) {
    double time = session.time();
    double scheduled = curve(session).at(time);
    if (session.heard() < SPEAKS_FROM || session.made() == 0) {
      return Math.max(session.least(), scheduled);
    }
    int moves = Math.min(WEIGHTS.length, session.heard() - 1);
    double given = 0;
    for (int i = 0; i < moves; i++) {
      int k = session.heard() - moves + i;
      given += (session.received(k) - session.received(k - 1)) * WEIGHTS[moves - 1][i];
    }
    double answer = session.outcomes().utility(session.lastMade()) - (.5 + .5 * time) * given;
    double target = (1 - time * time) * answer + time * time * scheduled;
    return Math.max(session.least(), target);
  }

  private static ConcessionCurve curve(NegotiationSession session) {
    long size = session.brief().outcomes().size();
    int rank = 0;
    while (rank < SIZES.length && size >= SIZES[rank]) {
      rank++;
    }
    return ConcessionCurve.bezier(1, .75, Math.max(ENDS[rank], session.least()));
  }
}
