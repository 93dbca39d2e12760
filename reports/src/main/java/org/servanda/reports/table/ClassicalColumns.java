package org.servanda.reports.table;

import static org.servanda.reports.table.Column.count;
import static org.servanda.reports.table.Column.number;
import static org.servanda.reports.table.Column.text;

import java.util.ArrayList;
import java.util.List;
import org.servanda.reports.classical.ClassicalEntrant;
import org.servanda.reports.classical.ClassicalFinding;
import org.servanda.reports.classical.ClassicalPair;
import org.servanda.reports.findings.ChosenRanking;
import org.servanda.reports.ranking.RankingPosition;

/** The columns of the tables about repeated games: {@code classical.csv} and others. */
final class ClassicalColumns {
  private static final List<String> STATES = List.of("cc", "cd", "dc", "dd");
  private static final String MOVES = ", the strategy's move first";

  private ClassicalColumns() {}

  /** An entrant in a game. */
  record Entrant(String scenario, ClassicalEntrant entrant) {}

  /** A strategy and a partner in a game. */
  record Met(String scenario, ClassicalPair pair) {}

  /** An entrant's score in a repetition. */
  record Score(
      String scenario, String strategy, int repetition, double score, double points, long wins) {}

  static List<Entrant> entrants(List<ClassicalFinding> games) {
    return games.stream()
        .flatMap(game -> game.entrants().stream().map(e -> new Entrant(game.scenario(), e)))
        .toList();
  }

  static List<Met> pairs(List<ClassicalFinding> games) {
    return games.stream()
        .flatMap(game -> game.pairs().stream().map(pair -> new Met(game.scenario(), pair)))
        .toList();
  }

  static List<Score> scores(List<ClassicalFinding> games) {
    List<Score> rows = new ArrayList<>();
    for (ClassicalFinding game : games) {
      for (ClassicalEntrant entrant : game.entrants()) {
        for (int r = 0; r < entrant.scores().size(); r++) {
          rows.add(
              new Score(
                  game.scenario(),
                  entrant.strategy(),
                  r,
                  entrant.scores().get(r),
                  entrant.points().get(r),
                  entrant.winsByRepetition().get(r)));
        }
      }
    }
    return rows;
  }

  static List<Column<Entrant>> entrants() {
    return List.of(
        text("scenario", "the repeated game's id", Entrant::scenario),
        count("rank", "rank by the median score, from 1", e -> (long) e.entrant().rank()),
        text("strategy", "the entrant, with its parameters", e -> e.entrant().strategy()),
        number(
            "median_score",
            "median over repetitions of the mean payoff a turn, over all matches but those with itself",
            e -> e.entrant().medianScore()),
        number("mean_score", "mean over repetitions of the same", e -> e.entrant().meanScore()),
        number(
            "score_deviation",
            "standard deviation over repetitions of the same, as of a population",
            e -> e.entrant().scoreDeviation()),
        count(
            "matches",
            "matches without a fault, but those with itself",
            e -> e.entrant().matches()),
        count("wins", "matches of these with the greater payoff", e -> e.entrant().wins()),
        number("win_rate", "share of these, 0 to 1", e -> e.entrant().winRate()),
        number(
            "cooperation",
            "cooperating rating: share of its turns in these matches in which it cooperated, 0 to 1",
            e -> e.entrant().cooperation()),
        number(
            "good_partner",
            "good-partner rating: share of these matches in which it cooperated at least as often as the partner, 0 to 1",
            e -> e.entrant().goodPartner()),
        number(
            "eigenjesus",
            "entry in the principal eigenvector, of length 1, of the rates of cooperation; empty if there is none",
            e -> e.entrant().eigenjesus()),
        number(
            "eigenmoses",
            "the same of the vengeful rates, from -1 to 1",
            e -> e.entrant().eigenmoses()),
        count(
            "initial_cooperations",
            "matches in which its first move was to cooperate",
            e -> e.entrant().initialCooperations()),
        number(
            "initial_cooperation",
            "share of these, 0 to 1",
            e -> e.entrant().initialCooperation()));
  }

  static List<Column<Score>> scores() {
    return List.of(
        text("scenario", "the repeated game's id", Score::scenario),
        text("strategy", "the entrant, with its parameters", Score::strategy),
        count("repetition", "from 0; the first 1,024 of more", s -> (long) s.repetition()),
        number(
            "score",
            "mean payoff a turn over the repetition's matches, but those with itself; empty without any",
            Score::score),
        number("points", "sum of payoffs in these matches, at both seats", Score::points),
        count("wins", "matches of these with the greater payoff", Score::wins));
  }

  static List<Column<Met>> pairs() {
    List<Column<Met>> columns = new ArrayList<>();
    columns.add(text("scenario", "the repeated game's id", Met::scenario));
    columns.add(text("strategy", "the entrant, with its parameters", m -> m.pair().strategy()));
    columns.add(
        text("partner", "its partner at either seat; also itself", m -> m.pair().partner()));
    columns.add(count("matches", "matches without a fault", m -> m.pair().matches()));
    columns.add(count("turns", "turns of these", m -> m.pair().turns()));
    columns.add(number("payoff", "mean payoff a turn", m -> m.pair().payoff()));
    columns.add(
        number(
            "payoff_deviation",
            "standard deviation over matches of the same, as of a population",
            m -> m.pair().payoffDeviation()));
    columns.add(
        number("payoff_lead", "mean payoff a turn less the partner's", m -> m.pair().payoffLead()));
    columns.add(count("wins", "matches with the greater payoff", m -> m.pair().wins()));
    columns.add(count("cooperation", "turns in which it cooperated", m -> m.pair().cooperation()));
    columns.add(
        number("cooperation_rate", "share of these, 0 to 1", m -> m.pair().cooperationRate()));
    columns.add(
        number(
            "vengeful_cooperation",
            "the same from -1 (never) to 1 (always)",
            m -> m.pair().vengefulCooperation()));
    columns.add(
        count(
            "good_partner",
            "matches in which it cooperated at least as often as the partner",
            m -> m.pair().goodPartner()));
    states(columns);
    responses(columns);
    return columns;
  }

  private static void states(List<Column<Met>> columns) {
    for (int i = 0; i < STATES.size(); i++) {
      int at = i;
      columns.add(
          count(STATES.get(i), "turns with these moves" + MOVES, m -> m.pair().states().get(at)));
    }
    for (int i = 0; i < STATES.size(); i++) {
      int at = i;
      columns.add(
          number(
              STATES.get(i) + "_rate",
              "share of turns with these moves, 0 to 1",
              m -> m.pair().stateRates().get(at)));
    }
  }

  private static void responses(List<Column<Met>> columns) {
    for (int i = 0; i < 2 * STATES.size(); i++) {
      int at = i;
      String before = STATES.get(i / 2);
      String move = i % 2 == 0 ? "c" : "d";
      columns.add(
          count(
              before + "_then_" + move,
              "turns with that own move after a turn with these moves" + MOVES,
              m -> m.pair().responses().get(at)));
      columns.add(
          number(
              before + "_then_" + move + "_rate",
              "share of that own move after these moves, 0 to 1; empty if they never were",
              m -> m.pair().responseRates().get(at)));
    }
  }

  static List<Column<RankingPosition>> chosen(ChosenRanking ranking) {
    List<Column<RankingPosition>> columns = new ArrayList<>();
    columns.add(text("by", "what was chosen to rank by", p -> ranking.by().key()));
    columns.add(count("rank", "rank by that, from 1", p -> (long) p.rank()));
    columns.add(text("strategy", "the entrant, with its parameters", RankingPosition::name));
    columns.addAll(
        Column.estimate(
            "value", ranking.by().label() + "; mean over scenarios", RankingPosition::score));
    return columns;
  }
}
