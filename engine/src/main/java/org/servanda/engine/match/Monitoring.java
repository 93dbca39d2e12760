package org.servanda.engine.match;

import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.World;
import org.servanda.engine.spi.Signal;

/**
 * Public signals, one on each side's conduct: PROVEN with probability D′·(z − φ)₊/(1 − φ), else
 * SUSPECT with probability m + 0.3·z, else CLEAN.
 */
final class Monitoring {
  private Monitoring() {}

  static void step(Game game, Agreement agreement) {
    Terms terms = agreement.outcome.terms();
    watch(game, game.a, terms);
    watch(game, game.b, terms);
    answerFor(game, game.a);
    answerFor(game, game.b);
    // Only now: two breaches proven in one round excuse neither.
    remember(game, game.a);
    remember(game, game.b);
    if (game.a.signal == Signal.CLEAN && game.b.signal == Signal.CLEAN) {
      game.strain -= game.world.tension().quiet();
    }
  }

  private static void watch(Game game, Side side, Terms terms) {
    double z = side.escaped ? 0 : side.shortfall;
    double arguable = terms.precision().arguable();
    if (z > arguable) {
      double proof = side.proofRate * (z - arguable) / (1 - arguable);
      if (game.chance.happens(Draw.PROOF, game.round, side.seat, proof)) {
        side.signal = Signal.PROVEN;
        return;
      }
    }
    double suspicion = falseAlarm(terms) + game.world.keeping().suspicion() * z;
    side.signal =
        game.chance.happens(Draw.SUSPICION, game.round, side.seat, suspicion)
            ? Signal.SUSPECT
            : Signal.CLEAN;
  }

  /** What a signal does to the side it is about. */
  private static void answerFor(Game game, Side side) {
    switch (side.signal) {
      case PROVEN -> {
        boolean justified = Endings.excused(game, side);
        side.proven++;
        side.pay(-side.bond() / 2);
        side.stain += game.world.thirdParties().stain();
        side.record.addBroken(justified);
        if (game.round - side.lastPromise <= World.ROUNDS_PER_YEAR) {
          side.record.addLie();
          side.lastPromise = Side.NEVER;
        }
        game.strain += game.world.tension().breach();
      }
      case SUSPECT -> game.strain += game.world.tension().suspect();
      case CLEAN -> side.record.addKept();
    }
  }

  private static void remember(Game game, Side side) {
    if (side.signal == Signal.PROVEN) {
      side.lastProven = game.round;
    }
  }

  /** m, halved by intrusive verification. */
  static double falseAlarm(Terms terms) {
    return terms.precision().falseAlarm() * terms.verification().alarms();
  }

  /** D′ = 1 − (1 − D)^(2·observability) of the obligations concerned, weighted by cost. */
  static double proofRate(Stage stage, Outcome outcome, Seat obligor) {
    double weight = 0;
    double observed = 0;
    for (int i = 0; i < stage.scenario().issues().size(); i++) {
      Issue issue = stage.scenario().issues().get(i);
      Option option = stage.option(outcome, i);
      if (issue.obligor() == obligor && outcome.option(i) > 0) {
        double share = Math.max(0, option.cost());
        weight += share;
        observed += share * issue.observability();
      }
    }
    double proof = outcome.terms().verification().proof();
    double observability = weight > 0 ? observed / weight : .5;
    if (proof >= 1) {
      return observability > 0 ? 1 : 0;
    }
    return observability == .5 ? proof : 1 - StrictMath.pow(1 - proof, 2 * observability);
  }
}
