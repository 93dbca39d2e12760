package org.servanda.tournaments.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Seat;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.spi.Talks;

/**
 * The outcomes as points: what each would bring the reader's side and, as far as it can know, the
 * other. Of outcomes that would be drawn at the same place only the best for both is kept.
 */
final class VisitorPlane {
  private static final int CELLS = 44;
  private static final double LEAST = 1e-9;

  private final List<MatchEvent.Offered> offers = new ArrayList<>();

  /** Keeps the offers of the talks that are going on. */
  void onEvent(MatchEvent event) {
    if (event instanceof MatchEvent.TalksBegan) {
      offers.clear();
    } else if (event instanceof MatchEvent.Offered offered) {
      offers.add(offered);
    }
  }

  /** The offers of these talks, in order: whose, and what they would bring. */
  List<Map<String, @Nullable Object>> offers(Talks talks, Seat own) {
    List<Map<String, @Nullable Object>> told = new ArrayList<>();
    for (MatchEvent.Offered offered : offers) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("own", offered.by() == own);
      one.put("gain", rounded(talks.gain(offered.offer())));
      one.put("otherGain", rounded(talks.otherGain(offered.offer())));
      told.add(one);
    }
    return told;
  }

  /** For each point the index of its outcome, both gains, and the probability of ratification. */
  static List<List<Object>> points(List<Candidate> considered, Talks talks) {
    double width = span(considered.stream().mapToDouble(Candidate::gain).toArray());
    double height = span(considered.stream().mapToDouble(Candidate::otherGain).toArray());
    TreeMap<Long, Candidate> best = new TreeMap<>();
    for (Candidate one : considered) {
      long column = Math.round(CELLS * one.gain() / width);
      long row = Math.round(CELLS * one.otherGain() / height);
      best.merge(
          column * (4L * CELLS) + row,
          one,
          (first, next) -> worth(next) > worth(first) ? next : first);
    }
    List<List<Object>> points = new ArrayList<>();
    for (Candidate one : best.values()) {
      points.add(
          List.of(
              String.valueOf(one.outcome().index()),
              rounded(one.gain()),
              rounded(one.otherGain()),
              rounded(talks.ratification(one.outcome()))));
    }
    return points;
  }

  private static double worth(Candidate one) {
    return one.gain() + one.otherGain();
  }

  private static double span(double[] values) {
    double least = 0;
    double most = 0;
    for (double value : values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    return Math.max(LEAST, most - least);
  }

  static double rounded(double value) {
    return PortableMath.rint(1000 * value) / 1000;
  }
}
