package org.servanda.tournaments.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.spi.Talks;

/** Offers that a reader can choose from, so that nobody has to compose one issue by issue. */
final class VisitorOffers {
  /** The shares of the reader's best gain that the offers ask for. */
  private static final double[] SHARES = {1, .85, .7, .55, .4, .25};

  private VisitorOffers() {}

  /** An offer with what it is worth; null if there is none. */
  static @Nullable Map<String, @Nullable Object> told(Talks talks, @Nullable Outcome offer) {
    if (offer == null) {
      return null;
    }
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("index", String.valueOf(offer.index()));
    told.put("text", offer.toString());
    told.put("gain", talks.gain(offer));
    told.put("otherGain", talks.otherGain(offer));
    told.put("ratified", talks.ratification(offer));
    return told;
  }

  /**
   * For each share of the reader's best acceptable gain, the offer that gives at least that and
   * most to the other side; the most demanding first.
   */
  static List<@Nullable Map<String, @Nullable Object>> choices(
      List<Candidate> considered, Talks talks) {
    double most = 0;
    for (Candidate one : considered) {
      most = one.otherGain() > 0 ? Math.max(most, one.gain()) : most;
    }
    Set<Outcome> chosen = new LinkedHashSet<>();
    for (double share : SHARES) {
      Outcome kindest = kindest(considered, share * most);
      if (kindest != null) {
        chosen.add(kindest);
      }
    }
    List<@Nullable Map<String, @Nullable Object>> told = new ArrayList<>();
    chosen.forEach(outcome -> told.add(told(talks, outcome)));
    return told;
  }

  private static @Nullable Outcome kindest(List<Candidate> considered, double least) {
    Outcome best = null;
    double most = 0;
    for (Candidate one : considered) {
      if (one.otherGain() > most && one.gain() >= least && one.gain() > 0) {
        most = one.otherGain();
        best = one.outcome();
      }
    }
    return best;
  }
}
