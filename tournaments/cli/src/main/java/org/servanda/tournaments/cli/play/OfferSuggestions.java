package org.servanda.tournaments.cli.play;

import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.OutcomeSearch;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.spi.Situation;

/** Suggests deals from the player's own values and what is known of the other side's. */
final class OfferSuggestions {
  private static final int CONSIDERED = 100_000;

  private OfferSuggestions() {}

  /** The deal with the greatest product of gains; null if no deal gains both sides anything. */
  static @Nullable Outcome even(OutcomeSpace space, Situation situation) {
    Outcome best = null;
    double most = 0;
    for (Outcome outcome : considered(space)) {
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
   * The best deal for the other side among those that give the player at least a share of its
   * greatest acceptable gain; null if no deal gains both sides anything.
   */
  static @Nullable Outcome asking(OutcomeSpace space, Situation situation, double share) {
    double most = 0;
    for (Outcome outcome : considered(space)) {
      if (situation.otherGain(outcome) > 0) {
        most = Math.max(most, situation.gain(outcome));
      }
    }
    Outcome best = null;
    double kindest = 0;
    for (Outcome outcome : considered(space)) {
      double theirs = situation.otherGain(outcome);
      if (most > 0 && theirs > kindest && situation.gain(outcome) >= share * most) {
        kindest = theirs;
        best = outcome;
      }
    }
    return best;
  }

  /**
   * All outcomes, or an evenly spaced sample if the space is too large for a leader's budget of
   * evaluations.
   */
  private static Iterable<Outcome> considered(OutcomeSpace space) {
    LongStream places =
        space.size() <= CONSIDERED
            ? LongStream.range(0, space.size())
            : OutcomeSearch.spread(space.size(), CONSIDERED);
    return () -> places.mapToObj(space::at).iterator();
  }
}
