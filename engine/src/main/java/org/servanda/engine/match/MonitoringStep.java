package org.servanda.engine.match;

import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.random.ChanceEvent;
import org.servanda.engine.spi.Signal;

/**
 * Public signals, one on each side's conduct: PROVEN with probability D′·(z − φ)₊/(1 − φ), else
 * SUSPECT with probability m + 0.3·z, else CLEAN.
 */
final class MonitoringStep {
  private MonitoringStep() {}

  static void step(MatchState game, Agreement agreement) {
    watch(game, game.a, agreement);
    watch(game, game.b, agreement);
    answerFor(game, game.first);
    answerFor(game, game.second);
    // Only now: two breaches proven in one round excuse neither.
    remember(game, game.a);
    remember(game, game.b);
    if (game.a.signal == Signal.CLEAN && game.b.signal == Signal.CLEAN) {
      game.strain -= game.world.tension().quiet();
    } else {
      agreement.disputes++;
    }
  }

  private static void watch(MatchState game, SeatState side, Agreement agreement) {
    double z = side.escaped ? 0 : side.shortfall;
    if (z > agreement.arguable) {
      double proof = side.proofSlope * (z - agreement.arguable);
      if (game.chance.happens(ChanceEvent.PROOF, game.round, side.seat, proof)) {
        side.signal = Signal.PROVEN;
        return;
      }
    }
    double suspicion = agreement.falseAlarm + game.suspicion * z;
    side.signal =
        game.chance.happens(ChanceEvent.SUSPICION, game.round, side.seat, suspicion)
            ? Signal.SUSPECT
            : Signal.CLEAN;
  }

  /** What a signal does to the side it is about. */
  private static void answerFor(MatchState game, SeatState side) {
    if (side.signal == Signal.CLEAN) {
      side.record.addKept();
    } else if (side.signal == Signal.SUSPECT) {
      game.strain += game.world.tension().suspect();
    } else {
      prove(game, side);
    }
  }

  private static void prove(MatchState game, SeatState side) {
    side.proven++;
    side.pay(-side.bond() / 2);
    side.stain += game.stain;
    side.record.addBroken(TerminationStep.excused(game, side));
    if (game.round - side.lastPromise <= World.ROUNDS_PER_YEAR) {
      side.record.addLie();
      side.lastPromise = SeatState.NEVER;
    }
    game.strain += game.breachStrain;
  }

  private static void remember(MatchState game, SeatState side) {
    if (side.signal == Signal.PROVEN) {
      side.lastProven = game.round;
    }
  }

  /** m, halved by intrusive verification. */
  static double falseAlarm(Terms terms) {
    return terms.precision().falseAlarm() * terms.verification().alarms();
  }

  /**
   * D′ = 1 − (1 − D)^(2·observability) of the obligations concerned, weighted by cost. Where
   * utilities are given, every issue is a concession of both, weighted by what it gives up.
   */
  static double proofRate(PreparedScenario stage, Outcome outcome, Seat obligor) {
    double weight = 0;
    double observed = 0;
    for (int i = 0; i < stage.scenario().issues().size(); i++) {
      Issue issue = stage.scenario().issues().get(i);
      boolean owed = issue.obligor() == obligor && outcome.option(i) > 0;
      if (owed || stage.scenario().utilities() != null) {
        double share = Math.max(0, stage.values(obligor).cost(i, outcome.option(i)));
        weight += share;
        observed += share * issue.observability();
      }
    }
    double proof = outcome.terms().verification().proof();
    double observability = weight > 0 ? observed / weight : .5;
    if (proof >= 1) {
      return observability > 0 ? 1 : 0;
    }
    return observability == .5 ? proof : 1 - PortableMath.pow(1 - proof, 2 * observability);
  }
}
