package org.servanda.engine.match;

import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.random.ChanceEvent;
import org.servanda.engine.spi.Conduct;

/**
 * Both leaders choose, unseen by each other: a shortfall, to withdraw, or to invoke an escape. Then
 * domestic politics may force a full shortfall on who meant to comply (involuntary defection).
 */
final class ComplianceStep {
  private ComplianceStep() {}

  static void step(MatchState game) {
    tempt(game, game.a);
    tempt(game, game.b);
    Conduct first = choose(game, game.first);
    Conduct second = choose(game, game.second);
    game.heard();
    act(game, game.first, first);
    act(game, game.second, second);
    game.a.treat(game.b.signal);
    game.b.treat(game.a.signal);
  }

  /** ε_s ~ N(0, sd) scaled by c_s: seen by s alone, before it chooses. */
  private static void tempt(MatchState game, SeatState side) {
    if (game.temptation > 0) {
      double sd = game.temptation * Math.abs(side.currentCost());
      side.temptation =
          sd == 0 ? 0 : sd * game.chance.gaussian(ChanceEvent.TEMPTATION, game.round, side.seat);
    }
  }

  private static Conduct choose(MatchState game, SeatState side) {
    Conduct conduct = game.ask(side).conduct(game.view(side));
    if (conduct == null) {
      throw new IllegalMoveException("answered null when asked for its conduct");
    }
    return conduct;
  }

  private static void act(MatchState game, SeatState side, Conduct conduct) {
    side.conduct = conduct;
    side.shortfall = conduct.shortfall();
    side.slipped = false;
    side.escaped = false;
    if (conduct.kind() == Conduct.Kind.KEEP) {
      slip(game, side);
    } else if (conduct.kind() == Conduct.Kind.ESCAPE) {
      escape(game, side);
    }
    if (conduct.renegotiates()) {
      game.talksRequested = true;
    }
  }

  private static void escape(MatchState game, SeatState side) {
    Agreement agreement = game.inForce;
    if (agreement == null || !agreement.outcome.terms().hasEscape()) {
      game.asked = side;
      throw new IllegalMoveException("invoked an escape, but the agreement has no escape clause");
    }
    side.escaped = true;
    double price = agreement.outcome.terms().escape();
    side.pay(-price);
    game.other(side).pay(price);
  }

  private static void slip(MatchState game, SeatState side) {
    if (game.defection > 0
        && side.shortfall < 1
        && side.cost > 0
        && slips(game, side, game.chance.unit(ChanceEvent.SLIP, game.round, side.seat))) {
      side.slipped = true;
      side.slips++;
      side.shortfall = 1;
    } else {
      countBreach(game, side);
    }
  }

  /**
   * Whether a draw falls below 1 − exp(−ρ/4). Nearly all draws are settled without an exponential,
   * by the bounds 1 − exp(−h) ≤ h and, for x below 1, exp(x) ≤ 1/(1 − x).
   */
  private static boolean slips(MatchState game, SeatState side, double drawn) {
    World.Politics politics = game.world.politics();
    double gain = Math.max(-2, Math.min(1, side.currentGain()));
    double exponent =
        politics.costliness() * (side.currentCost() - 1)
            - politics.bond() * side.bond()
            - politics.gain() * gain;
    double rate = game.defection / World.ROUNDS_PER_YEAR;
    if (exponent < 1 && drawn * (1 - exponent) >= rate) {
      return false;
    }
    return drawn < 1 - PortableMath.exp(-rate * PortableMath.exp(exponent));
  }

  /** A deliberate serious breach counts; within a year of a promise, it makes the promise a lie. */
  private static void countBreach(MatchState game, SeatState side) {
    boolean serious = side.shortfall >= Agreement.SERIOUS;
    side.breaches += serious ? 1 : 0;
    if (game.round <= side.promiseStands && serious) {
      side.lies++;
      side.promiseStands = SeatState.NEVER;
    }
  }
}
