package org.servanda.engine.match;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.World;
import org.servanda.engine.result.AgreementResult;
import org.servanda.engine.result.Tenure;
import org.servanda.engine.result.Termination;

/** An agreement from signature to end: what it means for both sides together. */
final class Agreement {
  final Outcome outcome;
  final boolean substantive;

  /** Joint gain over the initial outside options, payoff per round. */
  final double jointGain;

  /** φ: the share of the obligations whose breach can never be proven. */
  final double arguable;

  /** m: the probability per round that full compliance looks suspect. */
  final double falseAlarm;

  private final int signed;
  private final double gainA;
  private final double gainB;

  /** The round of entry into force. */
  int start;

  /** The first round after its term. */
  int expiry = Integer.MAX_VALUE;

  /** The round from which the next review is due. */
  int nextReview = Integer.MAX_VALUE;

  /** The sum over rounds of what the less faithful side kept. */
  double kept;

  /** Rounds with a signal other than CLEAN. */
  int disputes;

  /** Rounds in a row in which both breached seriously. */
  int mutualBreaches;

  private int serious = -1;
  private @Nullable Seat seriousBy;

  /**
   * An agreement that is signed.
   *
   * @param gainA A's gain at signature, payoff per round; NaN for one in force from the start
   * @param gainB B's
   * @param jointGain of both over their initial outside options
   */
  Agreement(Outcome outcome, int signed, double gainA, double gainB, double jointGain) {
    this.outcome = outcome;
    this.signed = signed;
    this.gainA = gainA;
    this.gainB = gainB;
    this.substantive = outcome.isSubstantive();
    this.jointGain = jointGain;
    Terms terms = outcome.terms();
    this.arguable = terms.precision().arguable();
    this.falseAlarm = terms.precision().falseAlarm() * terms.verification().alarms();
  }

  /** Enters into force: every clock starts. */
  void enter(int round) {
    start = round;
    int years = outcome.terms().years();
    int review = outcome.terms().review();
    expiry = years > 0 ? round + years * World.ROUNDS_PER_YEAR : Integer.MAX_VALUE;
    nextReview = review > 0 ? round + review * World.ROUNDS_PER_YEAR : Integer.MAX_VALUE;
  }

  /** Counts a round in which at least one side breached seriously. */
  void countSerious(int round, boolean byA, boolean byB) {
    if (serious < 0) {
      serious = round;
      seriousBy = byA && byB ? null : byA ? Seat.A : Seat.B;
    }
    mutualBreaches = byA && byB ? mutualBreaches + 1 : 0;
  }

  /** |g_A − g_B| / (g_A + g_B), or 1 if either gains nothing. */
  static double sidedness(double gainA, double gainB) {
    return gainA > 0 && gainB > 0 ? Math.abs(gainA - gainB) / (gainA + gainB) : 1;
  }

  /** How one-sided it was at signature; 0 for one in force from the start. */
  private double sidedness() {
    return Double.isNaN(gainA) ? 0 : sidedness(gainA, gainB);
  }

  /** A's share of the gains at signature, from 0 to 1; NaN if there were none. */
  private double shareA() {
    double total = gainA + gainB;
    return total > 0 ? Math.max(0, Math.min(1, gainA / total)) : Double.NaN;
  }

  /** The result of the agreement. */
  AgreementResult result(MatchState match, int end, Termination ending, @Nullable Seat endedBy) {
    SeatObligations a = match.a.obligations;
    SeatObligations b = match.b.obligations;
    return new AgreementResult(
        outcome,
        sidedness(),
        shareA(),
        match.scenario.depth(outcome),
        signed,
        start,
        end,
        kept,
        a.shortfalls,
        b.shortfalls,
        a.proven,
        b.proven,
        disputes,
        serious,
        seriousBy,
        ending,
        endedBy,
        a.exposure,
        b.exposure,
        tenures(match, end - start));
  }

  private static List<Tenure> tenures(MatchState match, int age) {
    if (match.a.office == null && match.b.office == null) {
      return List.of();
    }
    List<Tenure> tenures = new ArrayList<>();
    for (SeatState side : new SeatState[] {match.a, match.b}) {
      if (side.office != null) {
        side.office.end(age, tenures);
      }
    }
    return tenures;
  }
}
