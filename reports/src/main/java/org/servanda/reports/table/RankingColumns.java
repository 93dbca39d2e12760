package org.servanda.reports.table;

import static org.servanda.reports.table.Column.count;
import static org.servanda.reports.table.Column.number;
import static org.servanda.reports.table.Column.text;

import java.util.ArrayList;
import java.util.List;
import org.servanda.reports.ranking.Ranking;
import org.servanda.reports.ranking.RankingCriterion;
import org.servanda.reports.ranking.RankingPosition;

/** The columns of {@code rankings.csv} and {@code comparisons.csv}. */
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
    columns.add(
        count("rank_low", "best rank in its 95 % interval", p -> (long) p.place().rankLow()));
    columns.add(
        count("rank_high", "worst rank in its 95 % interval", p -> (long) p.place().rankHigh()));
    columns.addAll(
        Column.estimate(
            "score",
            "mean over all partners, seats and scenarios; for safety from war, the probability of war, of which less is better",
            p -> p.place().score()));
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
            "bootstrap probability that the first is better, 0 to 1",
            c -> c.comparison().probability()));
    columns.add(
        number(
            "p_holm",
            "p-value of the Wilcoxon signed-rank test over partners and scenarios, Holm-corrected",
            c -> c.comparison().pValue()));
    return columns;
  }
}
