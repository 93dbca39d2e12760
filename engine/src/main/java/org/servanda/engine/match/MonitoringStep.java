package org.servanda.engine.match;

import org.servanda.engine.model.World;
import org.servanda.engine.random.ChanceEvent;
import org.servanda.engine.spi.Signal;

/**
 * The public sees one signal on each side's conduct: PROVEN with probability D′·(z − φ)₊/(1 − φ),
 * else SUSPECT with probability m + suspicion·z, else CLEAN. Noise may turn it.
 */
final class MonitoringStep implements Round.Step {
  private final boolean on;
  private final double suspicion;
  private final double observation;
  private final double stain;
  private final World.Tension tension;

  MonitoringStep(PreparedScenario scenario) {
    on = !scenario.isSettled();
    suspicion = scenario.world().keeping().suspicion();
    observation = scenario.world().turns().observation();
    stain = scenario.world().thirdParties().stain();
    tension = scenario.world().tension();
  }

  @Override
  public boolean isOn() {
    return on;
  }

  @Override
  public void play(MatchState match) {
    Agreement agreement = match.inForce;
    if (agreement == null) {
      return;
    }
    watch(match, match.a, agreement);
    watch(match, match.b, agreement);
    if (observation > 0) {
      mistake(match, match.a);
      mistake(match, match.b);
    }
    answerFor(match, match.first);
    answerFor(match, match.second);
    // Only now: two breaches proven in one round excuse neither.
    remember(match, match.a);
    remember(match, match.b);
    if (match.a.conduct.signal == Signal.CLEAN && match.b.conduct.signal == Signal.CLEAN) {
      match.strain -= tension.quiet();
    } else {
      agreement.disputes++;
    }
  }

  private void watch(MatchState match, SeatState side, Agreement agreement) {
    double z = side.conduct.escaped ? 0 : side.conduct.shortfall;
    if (z > agreement.arguable) {
      double proof = side.obligations.proofSlope * (z - agreement.arguable);
      if (match.chance.happens(ChanceEvent.PROOF, match.round, side.seat, proof)) {
        side.conduct.signal = Signal.PROVEN;
        return;
      }
    }
    double suspect = agreement.falseAlarm + suspicion * z;
    side.conduct.signal =
        match.chance.happens(ChanceEvent.SUSPICION, match.round, side.seat, suspect)
            ? Signal.SUSPECT
            : Signal.CLEAN;
  }

  /** The public may see the opposite of what it would have seen. */
  private void mistake(MatchState match, SeatState side) {
    if (match.chance.happens(ChanceEvent.OBSERVATION, match.round, side.seat, observation)) {
      side.conduct.signal = side.conduct.signal == Signal.PROVEN ? Signal.CLEAN : Signal.PROVEN;
    }
  }

  /** The effects of a signal on the side it is about. */
  private void answerFor(MatchState match, SeatState side) {
    switch (side.conduct.signal) {
      case CLEAN -> side.record.addKept();
      case SUSPECT -> match.strain += tension.suspect();
      case PROVEN -> prove(match, side);
    }
  }

  private void prove(MatchState match, SeatState side) {
    side.obligations.proven++;
    side.pay(-side.obligations.breakingCost() / 2);
    side.stain += stain;
    side.record.addBroken(match.isExcused(side));
    if (match.round - side.lastPromise <= World.ROUNDS_PER_YEAR) {
      side.record.addLie();
      side.lastPromise = SeatState.NEVER;
    }
    match.strain += tension.breach();
  }

  private static void remember(MatchState match, SeatState side) {
    if (side.conduct.signal == Signal.PROVEN) {
      side.lastProven = match.round;
    }
  }
}
