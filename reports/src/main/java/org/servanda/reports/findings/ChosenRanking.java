package org.servanda.reports.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.servanda.reports.classical.ClassicalEntrant;
import org.servanda.reports.classical.ClassicalFinding;
import org.servanda.reports.ranking.RankBy;
import org.servanda.reports.ranking.Ranking;
import org.servanda.reports.ranking.RankingPosition;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.statistics.SampleMean;

/**
 * The ranking that was asked for in place of the one by durability.
 *
 * @param by what it ranks by
 * @param places best first; empty if only repeated games can be ranked so, and there is none
 */
public record ChosenRanking(RankBy by, List<RankingPosition> places) {

  public ChosenRanking {
    places = List.copyOf(places);
  }

  /** The ranking by a criterion; null for durability, which every report shows. */
  static @Nullable ChosenRanking of(
      RankBy by, List<Ranking> rankings, List<ClassicalFinding> classical) {
    if (by == RankBy.DURABILITY) {
      return null;
    }
    return new ChosenRanking(
        by,
        by.isClassical()
            ? places(by, classical)
            : rankings.stream()
                .filter(ranking -> ranking.question() == by.criterion())
                .flatMap(ranking -> ranking.places().stream())
                .toList());
  }

  /** Places by the mean over games; there are no intervals. */
  private static List<RankingPosition> places(RankBy by, List<ClassicalFinding> games) {
    Map<String, SampleMean> means = new TreeMap<>();
    for (ClassicalFinding game : games) {
      for (ClassicalEntrant entrant : game.entrants()) {
        means.computeIfAbsent(entrant.strategy(), name -> new SampleMean()).add(value(by, entrant));
      }
    }
    List<Map.Entry<String, SampleMean>> order = new ArrayList<>(means.entrySet());
    order.sort(Comparator.comparingDouble(entry -> falling(entry.getValue().mean())));
    List<RankingPosition> places = new ArrayList<>();
    for (Map.Entry<String, SampleMean> entry : order) {
      int rank = places.size() + 1;
      Estimate value = Estimate.unbounded(entry.getValue().mean());
      places.add(new RankingPosition(entry.getKey(), rank, value, 1, order.size()));
    }
    return places;
  }

  /** What is not known comes last, and 0 and −0 are equal. */
  private static double falling(double value) {
    return Double.isNaN(value) ? Double.POSITIVE_INFINITY : 0.0 - value;
  }

  private static double value(RankBy by, ClassicalEntrant entrant) {
    return switch (by) {
      case SCORE -> entrant.medianScore();
      case COOPERATION -> entrant.cooperation();
      case WINS -> entrant.winRate();
      case GOOD_PARTNER -> entrant.goodPartner();
      case EIGENJESUS -> entrant.eigenjesus();
      case EIGENMOSES -> entrant.eigenmoses();
      case DURABILITY, PAYOFF, SAFETY, POSITION ->
          throw new IllegalArgumentException(by + " is ranked by in any scenario");
    };
  }
}
