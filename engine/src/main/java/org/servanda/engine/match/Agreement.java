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
  final double sidedness;
  final boolean substantive;
  final double jointGain;
  final double arguable;
  final double falseAlarm;
  int start;
  int expiry = Integer.MAX_VALUE;
  int nextReview = Integer.MAX_VALUE;
  double kept;
  int serious = -1;
  @Nullable Seat seriousBy;
  int mutualBreaches;

  Agreement(Outcome outcome, int signed, double sidedness, double jointGain) {
    this.outcome = outcome;
    this.signed = signed;
    this.sidedness = sidedness;
    this.substantive = outcome.isSubstantive();
    this.jointGain = jointGain;
    this.arguable = outcome.terms().precision().arguable();
    this.falseAlarm = Monitoring.falseAlarm(outcome.terms());
  }

  void enter(int round) {
    start = round;
    int years = outcome.terms().years();
    int review = outcome.terms().review();
    expiry = years > 0 ? round + years * World.ROUNDS_PER_YEAR : Integer.MAX_VALUE;
    nextReview = review > 0 ? round + review * World.ROUNDS_PER_YEAR : Integer.MAX_VALUE;
  }

  /** |g_A − g_B| / (g_A + g_B), or 1 if either gains nothing. */
  static double sidedness(double gainA, double gainB) {
    return gainA > 0 && gainB > 0 ? Math.abs(gainA - gainB) / (gainA + gainB) : 1;
  }
}
