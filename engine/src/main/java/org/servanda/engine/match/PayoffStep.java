package org.servanda.engine.match;

import org.servanda.engine.model.World;

/**
 * In force: u_s = b_s·(1 − z_other) − (c_s + ε_s)·(1 − z_s) + k + e·z_s·z_other − v·secrecy_s;
 * otherwise u_s = ω_s. Always less tension, and less 1.5 if sanctioned, .4 if sanctioning. What is
 * delivered for ever goes on costing and benefiting.
 */
final class PayoffStep {
  private PayoffStep() {}

  static void inForce(MatchState game, Agreement agreement) {
    agreed(game, game.a, game.b);
    agreed(game, game.b, game.a);
    count(game, agreement);
  }

  private static void agreed(MatchState game, SeatState side, SeatState other) {
    World.Payoffs payoffs = game.payoffs;
    double received =
        other.lockedBenefit + (side.benefit - other.heldBenefit) * (1 - other.shortfall);
    double delivered =
        side.mind * side.lockedCost
            + (side.mind * (side.cost - side.heldCost) + side.temptation) * (1 - side.shortfall);
    double u = received - delivered - side.watched + payoffs.dividend();
    u += payoffs.mutualBreach() * side.shortfall * other.shortfall;
    if (other.conduct.sanctions()) {
      u -= payoffs.sanctioned();
    }
    if (side.conduct.sanctions()) {
      u -= payoffs.sanctioning();
    }
    side.pay(u);
  }

  static void apart(MatchState game) {
    apart(game.a, game.b);
    apart(game.b, game.a);
  }

  private static void apart(SeatState side, SeatState other) {
    side.pay(side.outside + other.lockedBenefit - side.mind * side.lockedCost);
  }

  /** A round counts as kept by its less faithful side; an excused one counts in full. */
  private static void count(MatchState game, Agreement agreement) {
    double keptA = game.a.escaped ? 1 : 1 - game.a.shortfall;
    double keptB = game.b.escaped ? 1 : 1 - game.b.shortfall;
    double kept = Math.min(keptA, keptB);
    agreement.kept += kept;
    game.a.shortfalls += 1 - keptA;
    game.b.shortfalls += 1 - keptB;
    if (agreement.substantive) {
      game.keptRounds += kept;
      game.keptGain += kept * agreement.jointGain;
    }
    if (kept <= 1 - Agreement.SERIOUS) {
      markSerious(game, agreement, keptA, keptB);
    } else {
      agreement.mutualBreaches = 0;
    }
    if (game.stage.hasIrreversible()) {
      deliverForEver(game.a, agreement);
      deliverForEver(game.b, agreement);
    }
  }

  private static void markSerious(
      MatchState game, Agreement agreement, double keptA, double keptB) {
    boolean byA = keptA <= 1 - Agreement.SERIOUS;
    boolean byB = keptB <= 1 - Agreement.SERIOUS;
    if (agreement.serious < 0) {
      agreement.serious = game.round;
      agreement.seriousBy = byA && byB ? null : byA ? game.a.seat : game.b.seat;
    }
    agreement.mutualBreaches = byA && byB ? agreement.mutualBreaches + 1 : 0;
  }

  private static void deliverForEver(SeatState side, Agreement agreement) {
    if (side.shortfall == 0) {
      side.deliverForEver(agreement.outcome);
    }
  }
}
