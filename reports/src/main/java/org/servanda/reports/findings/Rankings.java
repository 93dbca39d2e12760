package org.servanda.reports.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.servanda.reports.explain.EntrantTotals;
import org.servanda.reports.ranking.Bootstrap;
import org.servanda.reports.ranking.ChoiceCurve;
import org.servanda.reports.ranking.PartnerChoice;
import org.servanda.reports.ranking.Ranking;
import org.servanda.reports.ranking.RankingCriterion;
import org.servanda.reports.ranking.RankingPosition;
import org.servanda.reports.ranking.RankingSettings;
import org.servanda.reports.ranking.ScoreTable;
import org.servanda.reports.ranking.WeightedScores;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.tally.MatchMetric;
import org.servanda.reports.tally.Tally;

/**
 * The rankings of a tournament as partners choose, and what other choices would change.
 *
 * @param scores the sums they are made from
 * @param headline the scores as partners choose
 * @param lot the scores with partners drawn by lot
 * @param byCriterion one ranking per criterion
 * @param curves by κ, best first; empty if choices cannot be estimated
 * @param lost partners without a gain to choose by, by entrant in order of name
 * @param surpluses payoffs less those of never agreeing, by entrant likewise
 */
record Rankings(
    ScoreTable scores,
    WeightedScores headline,
    WeightedScores lot,
    List<Ranking> byCriterion,
    List<ChoiceCurve> curves,
    List<Integer> lost,
    List<Estimate> surpluses) {
  private static final List<MatchMetric> MEASURES =
      List.of(
          MatchMetric.DURABILITY,
          MatchMetric.KEPT_GAINS,
          MatchMetric.PAYOFF_A,
          MatchMetric.DANGER,
          MatchMetric.POSITION_A);

  static Rankings of(Tally seasons, long seed, RankingSettings settings) {
    ScoreTable scores = ScoreTable.of(seasons);
    Bootstrap bootstrap = Bootstrap.of(scores, seed);
    PartnerChoice choice = settings.choiceIn(scores);
    List<WeightedScores> both =
        WeightedScores.of(scores, MEASURES, List.of(choice, PartnerChoice.LOT), bootstrap);
    List<Ranking> rankings =
        Arrays.stream(RankingCriterion.values()).map(q -> Ranking.of(both.get(0), q)).toList();
    ScoreTable neverAgreed = ScoreTable.of(settings.neverAgreed());
    List<ChoiceCurve> curves =
        settings.areChoicesKnown(scores) && !scores.names().isEmpty()
            ? inOrder(
                ChoiceCurve.of(scores, choice, bootstrap, neverAgreed), rankings.get(0).places())
            : List.of();
    return new Rankings(
        scores,
        both.get(0),
        both.get(1),
        rankings,
        curves,
        scores.partnersLost(),
        both.get(0).surpluses(neverAgreed));
  }

  private static List<ChoiceCurve> inOrder(List<ChoiceCurve> curves, List<RankingPosition> places) {
    Map<String, ChoiceCurve> byName = new TreeMap<>();
    curves.forEach(curve -> byName.put(curve.name(), curve));
    List<ChoiceCurve> ordered = new ArrayList<>();
    places.forEach(place -> ordered.add(byName.get(place.name())));
    return List.copyOf(ordered);
  }

  PartnerChoice choice() {
    return headline.choice();
  }

  /** An entrant's row. */
  RankedEntrant entrant(RankingPosition place, EntrantTotals sum) {
    String name = place.name();
    int at = scores.names().indexOf(name);
    return new RankedEntrant(
        place.rank(),
        place.rankLow(),
        place.rankHigh(),
        name,
        place.score(),
        headline.estimate(name, MatchMetric.KEPT_GAINS),
        headline.estimate(name, MatchMetric.PAYOFF_A),
        headline.estimate(name, MatchMetric.DANGER),
        headline.estimate(name, MatchMetric.POSITION_A),
        surpluses.get(at),
        others(place),
        lost.get(at),
        sum.played(),
        sum.faults(),
        sum.signing(),
        sum.life(),
        sum.honouredLife(),
        sum.breaches(),
        sum.withdrawals(),
        sum.lies());
  }

  private RankedEntrant.OtherChoices others(RankingPosition place) {
    Estimate drawn = lot.estimate(place.name(), MatchMetric.DURABILITY);
    if (curves.isEmpty()) {
      return new RankedEntrant.OtherChoices(
          drawn, place.rank(), Double.NaN, 0, Double.NaN, Double.NaN);
    }
    ChoiceCurve curve = curves.get(place.rank() - 1);
    ChoiceCurve.Point first = curve.points().get(0);
    ChoiceCurve.Point last = curve.points().get(curve.points().size() - 1);
    return new RankedEntrant.OtherChoices(
        drawn, first.rank(), last.durability().value(), last.rank(), curve.from(), curve.to());
  }
}
