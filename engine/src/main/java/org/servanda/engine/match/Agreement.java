package org.servanda.engine.match;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;

/** An agreement from signature to end. */
final class Agreement {
  /** The shortfall from which a breach is serious. */
  static final double SERIOUS = .5;

  final Outcome outcome;
  final int signed;
  final double gainA;
  final double gainB;
  final boolean substantive;
  final double jointGain;
  final double arguable;
  final double falseAlarm;
  int start;
  int expiry = Integer.MAX_VALUE;
  int nextReview = Integer.MAX_VALUE;
  double kept;
  int disputes;
  int serious = -1;
  @Nullable Seat seriousBy;
  int mutualBreaches;

  Agreement(Outcome outcome, int signed, double gainA, double gainB, double jointGain) {
    this.outcome = outcome;
    this.signed = signed;
    this.gainA = gainA;
    this.gainB = gainB;
    this.substantive = outcome.isSubstantive();
    this.jointGain = jointGain;
    this.arguable = outcome.terms().precision().arguable();
    this.falseAlarm = MonitoringStep.falseAlarm(outcome.terms());
  }

  void enter(int round) {
    start = round;
    int years = outcome.terms().years();
    int review = outcome.terms().review();
    expiry = years > 0 ? round + years * World.ROUNDS_PER_YEAR : Integer.MAX_VALUE;
    nextReview = review > 0 ? round + review * World.ROUNDS_PER_YEAR : Integer.MAX_VALUE;
  }

  /** How lopsided it was at signature; 0 for one that stood from the start. */
  double sidedness() {
    return Double.isNaN(gainA) ? 0 : sidedness(gainA, gainB);
  }

  /** A's share of the gains at signature, from 0 to 1; NaN if there were none. */
  double shareA() {
    double total = gainA + gainB;
    return total > 0 ? Math.max(0, Math.min(1, gainA / total)) : Double.NaN;
  }

  /** |g_A − g_B| / (g_A + g_B), or 1 if either gains nothing. */
  static double sidedness(double gainA, double gainB) {
    return gainA > 0 && gainB > 0 ? Math.abs(gainA - gainB) / (gainA + gainB) : 1;
  }
}
