package org.servanda.engine.match;

import org.servanda.engine.match.MatchState.IllegalMoveException;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.random.ChanceEvent;
import org.servanda.engine.result.BehaviourCounts;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Signal;
import org.servanda.engine.spi.Statement;

/**
 * Each leader chooses, without seeing the other's choice: to keep the agreement with some
 * shortfall, to withdraw, or to invoke an escape. Then noise may turn the shortfall z into 1 − z,
 * or domestic politics may force a full one on a leader that meant to comply (involuntary
 * defection).
 */
final class ComplianceStep implements Round.Step {
  private final boolean on;
  private final double temptation;
  private final double execution;
  private final World.Politics politics;

  /** Involuntary defections per round at the reference. */
  private final double defection;

  ComplianceStep(PreparedScenario scenario) {
    on = !scenario.isSettled();
    temptation = scenario.world().keeping().temptation();
    execution = scenario.world().turns().execution();
    politics = scenario.world().politics();
    defection = politics.defection() / World.ROUNDS_PER_YEAR;
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
    tempt(match, match.a);
    tempt(match, match.b);
    Conduct first = choose(match, match.first);
    Conduct second = choose(match, match.second);
    match.heard();
    act(match, agreement, match.first, first);
    act(match, agreement, match.second, second);
    match.a.behaviour.countConduct(match.a.conduct.chosen, match.b.conduct.signal);
    match.b.behaviour.countConduct(match.b.conduct.chosen, match.a.conduct.signal);
  }

  /** ε_s ~ N(0, sd) scaled by c_s: seen by s alone, before it chooses. */
  private void tempt(MatchState match, SeatState side) {
    if (temptation > 0) {
      double sd = temptation * Math.abs(side.currentCost());
      side.conduct.temptation =
          sd == 0 ? 0 : sd * match.chance.gaussian(ChanceEvent.TEMPTATION, match.round, side.seat);
    }
  }

  private static Conduct choose(MatchState match, SeatState side) {
    Conduct conduct = match.ask(side).conduct(match.view(side, SeatView.Role.ACCORD));
    if (conduct == null) {
      throw new IllegalMoveException("answered null when asked for its conduct");
    }
    return conduct;
  }

  private void act(MatchState match, Agreement agreement, SeatState side, Conduct chosen) {
    side.conduct.chosen = chosen;
    side.conduct.shortfall = chosen.shortfall();
    side.conduct.slipped = false;
    side.conduct.escaped = false;
    if (chosen.kind() == Conduct.Kind.KEEP) {
      keep(match, side);
    } else if (chosen.kind() == Conduct.Kind.ESCAPE) {
      escape(match, agreement, side);
    }
    if (chosen.renegotiates()) {
      match.talksRequested = true;
    }
  }

  private static void escape(MatchState match, Agreement agreement, SeatState side) {
    if (!agreement.outcome.terms().hasEscape()) {
      throw match.illegalMove(side, "invoked an escape, but the agreement has no escape clause");
    }
    side.conduct.escaped = true;
    double price = agreement.outcome.terms().escape();
    side.pay(-price);
    match.other(side).pay(price);
  }

  private void keep(MatchState match, SeatState side) {
    if (match.chance.happens(ChanceEvent.EXECUTION, match.round, side.seat, execution)) {
      side.conduct.shortfall = 1 - side.conduct.shortfall;
    } else if (defection > 0
        && side.conduct.shortfall < 1
        && side.obligations.cost > 0
        && slips(side, match.chance.unit(ChanceEvent.SLIP, match.round, side.seat))) {
      side.conduct.slipped = true;
      side.behaviour.slips++;
      side.conduct.shortfall = 1;
    } else if (side.conduct.shortfall >= Conduct.SERIOUS) {
      countBreach(match, side);
    }
  }

  /**
   * Whether a draw falls below 1 − exp(−ρ/4). Nearly all draws are settled without an exponential,
   * by the bounds 1 − exp(−h) ≤ h and, for x below 1, exp(x) ≤ 1/(1 − x).
   */
  private boolean slips(SeatState side, double drawn) {
    double gain = Math.max(-2, Math.min(1, side.currentGain()));
    double exponent =
        politics.costliness() * (side.currentCost() - 1)
            - politics.bond() * side.obligations.breakingCost()
            - politics.gain() * gain;
    if (exponent < 1 && drawn * (1 - exponent) >= defection) {
      return false;
    }
    return drawn < 1 - PortableMath.exp(-defection * PortableMath.exp(exponent));
  }

  /** A deliberate serious breach within a year of a promise makes the promise a lie. */
  private static void countBreach(MatchState match, SeatState side) {
    side.behaviour.breaches++;
    if (match.round <= side.promiseStands) {
      side.behaviour.lies++;
      side.promiseStands = SeatState.NEVER;
    }
  }

  /** Counts how one seat behaves in a match. */
  static final class BehaviourCounter {
    int breaches;
    int slips;
    int withdrawals;
    int statements;
    int lies;
    int leaders;
    private int promises;
    private int requests;
    private int provoked;
    private int answered;
    private int reconcilable;
    private int reconciled;
    private int openings;
    private double verificationAsked;

    /** Whether its last conduct answered a proven breach of the other. */
    private boolean answering;

    /** A public statement other than silence. */
    void countStatement(Statement statement) {
      statements++;
      promises += statement == Statement.PROMISE ? 1 : 0;
    }

    /** A first offer. */
    void countOpening(PreparedScenario scenario, Outcome offer) {
      openings++;
      verificationAsked += scenario.strictness(offer.terms().verification());
    }

    /**
     * This seat's conduct toward a partner.
     *
     * @param seen the signal on the partner's conduct in the round before
     */
    void countConduct(Conduct conduct, Signal seen) {
      requests += conduct.renegotiates() ? 1 : 0;
      if (seen == Signal.PROVEN) {
        boolean hostile = conduct.isHostile();
        provoked++;
        answered += hostile ? 1 : 0;
        answering = hostile;
      } else if (answering && seen == Signal.CLEAN) {
        answering = conduct.isHostile();
        reconcilable++;
        reconciled += answering ? 0 : 1;
      }
    }

    /** The agreement ends: there is nothing left to answer. */
    void endAgreement() {
      answering = false;
    }

    BehaviourCounts counts() {
      return new BehaviourCounts(
          promises,
          requests,
          provoked,
          answered,
          reconcilable,
          reconciled,
          openings,
          openings == 0 ? 0 : verificationAsked / openings);
    }
  }
}
