package org.servanda.engine.match;

import org.servanda.engine.match.SeatState.RoundConduct;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.spi.Conduct;

/**
 * Payoffs of the round. With an agreement in force, u_s = b_s·(1 − z_other) − (c_s + ε_s)·(1 − z_s)
 * + k_s + e_s·z_s·z_other − v·secrecy_s, less the losses from sanctions; otherwise u_s = ω_s.
 * Irreversible deliveries cost and benefit in both cases.
 */
final class PayoffStep implements Round.Step {
  private final World.Payoffs payoffs;
  private final boolean irreversible;

  /** k and e of each seat. */
  private final double dividendA;

  private final double dividendB;
  private final double mutualBreachA;
  private final double mutualBreachB;

  PayoffStep(PreparedScenario scenario) {
    payoffs = scenario.world().payoffs();
    irreversible = scenario.hasIrreversible();
    Party a = scenario.scenario().a();
    Party b = scenario.scenario().b();
    dividendA = payoffs.dividend() + a.ownDividend();
    dividendB = payoffs.dividend() + b.ownDividend();
    mutualBreachA = payoffs.mutualBreach() + a.ownMutualBreach();
    mutualBreachB = payoffs.mutualBreach() + b.ownMutualBreach();
  }

  @Override
  public boolean isOn() {
    return true;
  }

  @Override
  public void play(MatchState match) {
    Agreement agreement = match.inForce;
    if (agreement == null) {
      payApart(match.a, match.b);
      payApart(match.b, match.a);
      return;
    }
    payAgreed(match.a, match.b);
    payAgreed(match.b, match.a);
    count(match, agreement);
    if (irreversible) {
      deliver(match.a, agreement);
      deliver(match.b, agreement);
    }
    if (match.listener != null) {
      publish(match, match.a);
      publish(match, match.b);
    }
  }

  private static void payApart(SeatState side, SeatState other) {
    side.pay(side.outside + other.delivered.benefit - side.mind * side.delivered.cost);
  }

  private void payAgreed(SeatState side, SeatState other) {
    RoundConduct own = side.conduct;
    RoundConduct others = other.conduct;
    double delivered =
        side.mind * side.delivered.cost
            + (side.mind * (side.obligations.cost - side.delivered.costInForce) + own.temptation)
                * (1 - own.shortfall);
    double seen = others.apparentShortfall();
    double u = worth(side, other, delivered, others.shortfall);
    side.pay(u, seen == others.shortfall ? u : worth(side, other, delivered, seen));
  }

  /** A round's payoff if the other falls short by z. */
  private double worth(SeatState side, SeatState other, double delivered, double z) {
    RoundConduct own = side.conduct;
    boolean isA = side.seat == Seat.A;
    double received =
        other.delivered.benefit
            + (side.obligations.benefit - other.delivered.benefitInForce) * (1 - z);
    double dividend = isA ? dividendA : dividendB;
    double u = received - delivered - side.obligations.verificationCost + dividend;
    u += (isA ? mutualBreachA : mutualBreachB) * own.shortfall * z;
    if (other.conduct.chosen.sanctions()) {
      u -= payoffs.sanctioned();
    }
    if (own.chosen.sanctions()) {
      u -= payoffs.sanctioning();
    }
    return u;
  }

  /** The less faithful side decides how much of the round counts as kept. */
  private static void count(MatchState match, Agreement agreement) {
    double keptA = match.a.conduct.kept();
    double keptB = match.b.conduct.kept();
    double kept = Math.min(keptA, keptB);
    agreement.kept += kept;
    match.a.obligations.shortfalls += 1 - keptA;
    match.b.obligations.shortfalls += 1 - keptB;
    if (agreement.substantive) {
      match.keptRounds += kept;
      match.keptGain += kept * agreement.jointGain;
    }
    double seriously = 1 - Conduct.SERIOUS;
    if (kept <= seriously) {
      agreement.countSerious(match.round, keptA <= seriously, keptB <= seriously);
    } else {
      agreement.mutualBreaches = 0;
    }
  }

  private static void deliver(SeatState side, Agreement agreement) {
    if (side.conduct.shortfall == 0) {
      side.delivered.deliver(agreement.outcome);
    }
  }

  private static void publish(MatchState match, SeatState side) {
    RoundConduct conduct = side.conduct;
    match.publish(
        new MatchEvent.Conducted(
            match.round,
            side.seat,
            conduct.chosen,
            conduct.shortfall,
            conduct.slipped,
            conduct.signal));
  }
}
