package org.servanda.engine.match;

import org.servanda.engine.result.Termination;
import org.servanda.engine.spi.Conduct;

/**
 * How agreements end, but for war and renegotiation. Withdrawing costs the breaking cost in full
 * unless the other's breach was proven in the last rounds; an agreement both breach for long enough
 * has collapsed.
 */
final class TerminationStep {
  private TerminationStep() {}

  static void expire(MatchState game, Agreement agreement) {
    if (agreement.expiry <= game.round) {
      game.end(agreement, Termination.EXPIRED, null);
    }
  }

  static void step(MatchState game, Agreement agreement) {
    boolean leavesA = leaves(game.a);
    boolean leavesB = leaves(game.b);
    if (leavesA || leavesB) {
      if (leavesA) {
        withdraw(game, game.a);
      }
      if (leavesB) {
        withdraw(game, game.b);
      }
      SeatState by = leavesA && leavesB ? null : leavesA ? game.a : game.b;
      game.end(agreement, Termination.WITHDRAWN, by);
      return;
    }
    int limit = game.world.keeping().collapse();
    if (limit > 0 && agreement.mutualBreaches >= limit) {
      game.end(agreement, Termination.COLLAPSED, null);
    }
  }

  private static boolean leaves(SeatState side) {
    return side.conduct.kind() == Conduct.Kind.WITHDRAW;
  }

  private static void withdraw(MatchState game, SeatState side) {
    boolean excused = excused(game, side);
    if (!excused) {
      side.pay(-side.bond());
    }
    side.withdrawals++;
    side.stain += game.stain;
    side.record.addWithdrawn(excused);
    game.strain += game.world.tension().withdrawal();
  }

  /** Whether a breach of the other proven in the last rounds excuses what this side does. */
  static boolean excused(MatchState game, SeatState side) {
    return game.round - game.other(side).lastProven <= game.excuse;
  }
}
