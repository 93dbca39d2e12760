package org.servanda.reports.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.servanda.reports.classical.ClassicalEntrant;
import org.servanda.reports.classical.ClassicalFinding;
import org.servanda.reports.findings.ChosenRanking;
import org.servanda.reports.ranking.RankingPosition;
import org.servanda.reports.statistics.NumberText;

/** The results of repeated games for readers: what fits a column of a paper. */
public final class ClassicalTable {
  private ClassicalTable() {}

  /** The heads of an entrant's {@link #cells}. */
  public static final List<String> HEADS =
      List.of("Score", "Wins", "Coop.", "First", "Partner", "Jesus", "Moses");

  /**
   * An entrant's numbers: median score a turn, shares of wins, of cooperation, of first moves to
   * cooperate and of matches as a good partner, eigenjesus and eigenmoses.
   */
  public static List<String> cells(ClassicalEntrant entrant) {
    return List.of(
        number(entrant.medianScore(), 3),
        NumberText.percent(entrant.winRate()),
        NumberText.percent(entrant.cooperation()),
        NumberText.percent(entrant.initialCooperation()),
        NumberText.percent(entrant.goodPartner()),
        number(entrant.eigenjesus(), 3),
        number(entrant.eigenmoses(), 3));
  }

  private static String number(double value, int decimals) {
    return NumberText.plain(value, decimals).replace('-', '−');
  }

  /** All games, the scenario in a column of its own if there are several. */
  static PrintedTable printed(List<ClassicalFinding> games) {
    List<PrintedTable.Head> heads = new ArrayList<>();
    if (games.size() > 1) {
      heads.add(PrintedTable.Head.text("Game"));
    }
    heads.add(PrintedTable.Head.number(""));
    heads.add(PrintedTable.Head.text("Strategy"));
    HEADS.forEach(head -> heads.add(PrintedTable.Head.number(head)));
    List<List<String>> rows = new ArrayList<>();
    for (ClassicalFinding game : games) {
      for (ClassicalEntrant entrant : game.entrants()) {
        List<String> row = new ArrayList<>(games.size() > 1 ? List.of(game.scenario()) : List.of());
        row.add(Integer.toString(entrant.rank()));
        row.add(entrant.strategy());
        row.addAll(cells(entrant));
        rows.add(row);
      }
    }
    return new PrintedTable(heads, rows);
  }

  /** The ranking that was asked for. */
  static PrintedTable printed(ChosenRanking ranking) {
    String label = ranking.by().label();
    return new PrintedTable(
        List.of(
            PrintedTable.Head.number(""),
            PrintedTable.Head.text("Strategy"),
            PrintedTable.Head.number(
                label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1)),
            PrintedTable.Head.number("95 % interval")),
        ranking.places().stream().map(ClassicalTable::place).toList());
  }

  private static List<String> place(RankingPosition place) {
    return List.of(
        Integer.toString(place.rank()),
        place.name(),
        number(place.score().value(), 3),
        interval(place));
  }

  /** The interval; a dash if it is not known. */
  public static String interval(RankingPosition place) {
    return Double.isFinite(place.score().low())
        ? number(place.score().low(), 3) + "–" + number(place.score().high(), 3)
        : "–";
  }
}
