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

  /** An entrant's place by a question. */
  record Placed(RankingCriterion question, RankingPosition place) {}

  /** Two entrants compared by a question. */
  record Compared(RankingCriterion question, Ranking.Comparison comparison) {}

  /** A row for each question and entrant, best first. */
  static List<Placed> places(List<Ranking> rankings) {
    List<Placed> rows = new ArrayList<>();
    for (Ranking ranking : rankings) {
      ranking.places().forEach(place -> rows.add(new Placed(ranking.question(), place)));
    }
    return rows;
  }

  /** A row for each question and two entrants. */
  static List<Compared> pairs(List<Ranking> rankings) {
    List<Compared> rows = new ArrayList<>();
    for (Ranking ranking : rankings) {
      ranking.comparisons().forEach(pair -> rows.add(new Compared(ranking.question(), pair)));
    }
    return rows;
  }

  static List<Column<Placed>> rankings() {
    List<Column<Placed>> columns = new ArrayList<>();
    columns.add(text("question", "what they are ranked by", p -> p.question().label()));
    columns.add(count("rank", "place by it, from 1", p -> (long) p.place().rank()));
    columns.add(text("strategy", "the entrant, parameters and all", p -> p.place().name()));
    columns.add(
        count("rank_low", "best rank in its 95 % interval", p -> (long) p.place().rankLow()));
    columns.add(
        count("rank_high", "worst rank in its 95 % interval", p -> (long) p.place().rankHigh()));
    columns.addAll(
        Column.estimate(
            "score",
            "mean over all partners, seats and scenarios; by safety from war the probability of"
                + " war, of which less is better",
            p -> p.place().score()));
    return columns;
  }

  static List<Column<Compared>> comparisons() {
    List<Column<Compared>> columns = new ArrayList<>();
    columns.add(text("question", "what they are ranked by", c -> c.question().label()));
    columns.add(text("better", "the one placed better", c -> c.comparison().better()));
    columns.add(text("worse", "the other", c -> c.comparison().worse()));
    columns.add(
        number(
            "probability",
            "that the first is better, from the bootstrap, 0 to 1",
            c -> c.comparison().probability()));
    columns.add(
        number(
            "p_holm",
            "Wilcoxon's test over partners and scenarios, corrected by Holm's method",
            c -> c.comparison().pValue()));
    return columns;
  }
}
