package org.servanda.tournaments.cli;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.spi.Situation;

/** Deals a leader might think of, by its own values and what it knows of the other's. */
final class Advice {
  private Advice() {}

  /** The deal with the greatest product of both gains; null if none gains both. */
  static @Nullable Outcome even(OutcomeSpace space, Situation situation) {
    Outcome best = null;
    double most = 0;
    for (long i = 0; i < considered(space); i++) {
      Outcome outcome = space.at(i);
      double own = situation.gain(outcome);
      double product = own > 0 ? own * situation.otherGain(outcome) : 0;
      if (product > most) {
        most = product;
        best = outcome;
      }
    }
    return best;
  }

  /**
   * Of the deals that gain oneself a share of the most the other could bear to give, the best for
   * the other; null if none gains both.
   */
  static @Nullable Outcome asking(OutcomeSpace space, Situation situation, double share) {
    double most = 0;
    for (long i = 0; i < considered(space); i++) {
      Outcome outcome = space.at(i);
      if (situation.otherGain(outcome) > 0) {
        most = Math.max(most, situation.gain(outcome));
      }
    }
    Outcome best = null;
    double kindest = 0;
    for (long i = 0; i < considered(space) && most > 0; i++) {
      Outcome outcome = space.at(i);
      double theirs = situation.otherGain(outcome);
      if (theirs > kindest && situation.gain(outcome) >= share * most) {
        kindest = theirs;
        best = outcome;
      }
    }
    return best;
  }

  /** In a space too large to be searched, its first outcomes. */
  private static long considered(OutcomeSpace space) {
    return Math.min(space.size(), OutcomeSpace.TABLE_LIMIT);
  }
}
