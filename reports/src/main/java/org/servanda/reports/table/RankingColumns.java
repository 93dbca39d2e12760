package org.servanda.reports.table;

import static org.servanda.reports.table.Column.count;
import static org.servanda.reports.table.Column.number;
import static org.servanda.reports.table.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.servanda.reports.findings.ConditionRanking;
import org.servanda.reports.ranking.ChoiceCurve;
import org.servanda.reports.ranking.Ranking;
import org.servanda.reports.ranking.RankingCriterion;
import org.servanda.reports.ranking.RankingPosition;
import org.servanda.reports.statistics.NumberText;
import org.servanda.reports.tally.Condition;

/** The columns of the files on rankings. */
final class RankingColumns {
  private RankingColumns() {}

  /** An entrant's place by a criterion. */
  record Placed(RankingCriterion question, RankingPosition place) {}

  /** Two entrants compared by a criterion. */
  record Compared(RankingCriterion question, Ranking.Comparison comparison) {}

  /** One row per criterion and entrant, best first. */
  static List<Placed> places(List<Ranking> rankings) {
    List<Placed> rows = new ArrayList<>();
    for (Ranking ranking : rankings) {
      ranking.places().forEach(place -> rows.add(new Placed(ranking.question(), place)));
    }
    return rows;
  }

  /** One row per criterion and two entrants. */
  static List<Compared> pairs(List<Ranking> rankings) {
    List<Compared> rows = new ArrayList<>();
    for (Ranking ranking : rankings) {
      ranking.comparisons().forEach(pair -> rows.add(new Compared(ranking.question(), pair)));
    }
    return rows;
  }

  static List<Column<Placed>> rankings() {
    List<Column<Placed>> columns = new ArrayList<>();
    columns.add(text("question", "criterion of the ranking", p -> p.question().label()));
    columns.add(count("rank", "rank by the criterion, from 1", p -> (long) p.place().rank()));
    columns.add(text("strategy", "the entrant, with its parameters", p -> p.place().name()));
    columns.addAll(interval(Placed::place));
    columns.addAll(
        Column.estimate(
            "score",
            "weighted mean over partners, mean over seats and scenarios; for safety from war, the probability of war, of which less is better",
            p -> p.place().score()));
    return columns;
  }

  /** The 95 % interval of a rank. */
  private static <T> List<Column<T>> interval(Function<T, RankingPosition> place) {
    return List.of(
        count("rank_low", "best rank in its 95 % interval", t -> (long) place.apply(t).rankLow()),
        count(
            "rank_high", "worst rank in its 95 % interval", t -> (long) place.apply(t).rankHigh()));
  }

  /** An entrant's durability at one κ. */
  record AtChoice(String name, ChoiceCurve.Point point) {}

  /** One row per entrant and κ, best first. */
  static List<AtChoice> choices(List<ChoiceCurve> curves) {
    return curves.stream()
        .flatMap(curve -> curve.points().stream().map(point -> new AtChoice(curve.name(), point)))
        .toList();
  }

  static List<Column<AtChoice>> choices() {
    List<Column<AtChoice>> columns = new ArrayList<>();
    columns.add(text("strategy", "the entrant, with its parameters", AtChoice::name));
    columns.add(
        text(
            "kappa",
            "how strongly partners choose by what they gain; 0: drawn by lot, inf: best reply",
            c ->
                Double.isInfinite(c.point().kappa()) ? "inf" : NumberText.data(c.point().kappa())));
    columns.add(count("rank", "rank by durability at that kappa", c -> (long) c.point().rank()));
    columns.addAll(
        Column.estimate(
            "durability", "durability at that kappa, 0 to 1", c -> c.point().durability()));
    columns.addAll(
        Column.estimate(
            "surplus",
            "own payoff less that of a match without talks, at that kappa; empty if not known",
            c -> c.point().surplus()));
    return columns;
  }

  /** A place in the ranking of one scenario and season. */
  record PlacedIn(Condition condition, RankingPosition place) {}

  /** One row per scenario, season and entrant, best first. */
  static List<PlacedIn> conditions(List<ConditionRanking> rankings) {
    return rankings.stream()
        .flatMap(r -> r.places().stream().map(place -> new PlacedIn(r.condition(), place)))
        .toList();
  }

  static List<Column<PlacedIn>> conditions() {
    List<Column<PlacedIn>> columns = new ArrayList<>();
    columns.add(text("scenario", "the scenario's id", p -> p.condition().scenario()));
    columns.add(count("season", "the season, from 1", p -> (long) p.condition().season()));
    columns.add(count("rank", "rank by durability there", p -> (long) p.place().rank()));
    columns.add(text("strategy", "the entrant, with its parameters", p -> p.place().name()));
    columns.addAll(interval(PlacedIn::place));
    columns.addAll(
        Column.estimate(
            "durability", "durability there, as partners choose, 0 to 1", p -> p.place().score()));
    return columns;
  }

  static List<Column<Compared>> comparisons() {
    List<Column<Compared>> columns = new ArrayList<>();
    columns.add(text("question", "criterion of the ranking", c -> c.question().label()));
    columns.add(text("better", "the entrant with the better rank", c -> c.comparison().better()));
    columns.add(text("worse", "the other entrant", c -> c.comparison().worse()));
    columns.add(
        number(
            "probability",
            "bootstrap probability that the first is better as partners choose, 0 to 1; empty without resamples",
            c -> c.comparison().probability()));
    columns.add(
        number(
            "p_holm",
            "p-value of the Wilcoxon signed-rank test over partners and scenarios, Holm-corrected; partners drawn by lot, which can differ from where partners choose",
            c -> c.comparison().pValue()));
    return columns;
  }
}
