package org.servanda.engine.match;

import org.servanda.engine.spi.Conduct;

/**
 * How agreements end, but for war and renegotiation. Withdrawing costs the breaking cost in full
 * unless the other's breach was proven in the last rounds; an agreement both breach for long enough
 * has collapsed.
 */
final class Endings {
  private Endings() {}

  static void expire(Game game, Agreement agreement) {
    if (agreement.expiry <= game.round) {
      game.end(agreement, Ending.EXPIRED, null);
    }
  }

  static void step(Game game, Agreement agreement) {
    boolean leavesA = leaves(game.a);
    boolean leavesB = leaves(game.b);
    if (leavesA || leavesB) {
      if (leavesA) {
        withdraw(game, game.a);
      }
      if (leavesB) {
        withdraw(game, game.b);
      }
      Side by = leavesA && leavesB ? null : leavesA ? game.a : game.b;
      game.end(agreement, Ending.WITHDRAWN, by);
      return;
    }
    int limit = game.world.keeping().collapse();
    if (limit > 0 && agreement.mutualBreaches >= limit) {
      game.end(agreement, Ending.COLLAPSED, null);
    }
  }

  private static boolean leaves(Side side) {
    return side.conduct.kind() == Conduct.Kind.WITHDRAW;
  }

  private static void withdraw(Game game, Side side) {
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
  static boolean excused(Game game, Side side) {
    return game.round - game.other(side).lastProven <= game.excuse;
  }
}
