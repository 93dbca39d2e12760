package org.servanda.reports.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.servanda.reports.analysis.contrast.Contrasted;
import org.servanda.reports.analysis.contrast.Contrasts;
import org.servanda.reports.analysis.contrast.Statistic;
import org.servanda.reports.analysis.statistics.Estimate;

/**
 * Conditions of a scenario beside each other, or its seasons, as texts: what every format for
 * people lays out.
 *
 * @param title the scenario's, and what is compared
 * @param kind what a line is: Condition or Season
 * @param heads of the columns
 * @param lines one a condition or season, the first first
 */
public record ContrastTable(String title, String kind, List<String> heads, List<Line> lines) {
  /** What stands after a difference whose interval leaves out 0. */
  static final String SURE = " *";

  private static final Map<Statistic, String> HEADS =
      Map.of(
          Statistic.DURABILITY, "Durability",
          Statistic.HONOURED_LIFE, "Honoured life, years",
          Statistic.LIFE, "Life, years",
          Statistic.SIGNING, "Signed",
          Statistic.DANGER, "War",
          Statistic.PAYOFF, "Payoff",
          Statistic.KEPT_GAINS, "Kept gains");

  /** A condition or season. */
  public record Line(String name, List<Cell> cells) {
    /** Whether it is the first, which the others are held against. */
    boolean isFirst() {
      return cells.stream().allMatch(cell -> cell.difference().isEmpty());
    }
  }

  /**
   * What it came to.
   *
   * @param value with its interval
   * @param difference to the first with its interval; empty for the first itself
   * @param sure whether that interval leaves out 0
   */
  public record Cell(String value, String difference, boolean sure) {
    /** The difference, marked if it is sure. */
    public String marked() {
      return sure ? difference + SURE : difference;
    }
  }

  boolean ofSeasons() {
    return kind.equals("Season");
  }

  /** All there is to compare, by everything it is compared by. */
  static List<ContrastTable> of(Report report) {
    return of(report, Contrasts.COMPARED);
  }

  /** All there is to compare, by some statistics. */
  static List<ContrastTable> of(Report report, List<Statistic> by) {
    Map<String, List<Contrasted>> groups = new LinkedHashMap<>();
    for (Contrasted one : report.findings().contrasts()) {
      String title = title(report, one.scenario()) + ": " + one.kind() + "s";
      groups.computeIfAbsent(title, t -> new ArrayList<>()).add(one);
    }
    List<String> heads = by.stream().map(HEADS::get).toList();
    List<ContrastTable> tables = new ArrayList<>();
    groups.forEach(
        (title, group) -> {
          String kind = group.get(0).ofSeason() ? "Season" : "Condition";
          List<Line> lines = group.stream().map(one -> line(one, by)).toList();
          tables.add(new ContrastTable(title, kind, heads, lines));
        });
    return tables;
  }

  /** The scenario's own title: its conditions' without what follows it in brackets. */
  private static String title(Report report, String scenario) {
    for (Report.ScenarioNote note : report.scenarios()) {
      if (note.id().equals(scenario)) {
        return note.title();
      }
      if (note.id().startsWith(scenario + "[")) {
        String condition = note.id().substring(scenario.length() + 1, note.id().length() - 1);
        return note.title().replace(" (" + condition + ")", "");
      }
    }
    return scenario;
  }

  private static Line line(Contrasted one, List<Statistic> by) {
    return new Line(one.label(), by.stream().map(statistic -> cell(one.by(statistic))).toList());
  }

  private static Cell cell(Contrasted.Value value) {
    int decimals = decimals(value.statistic());
    Estimate known = value.value();
    String text = Numbers.plain(known.value(), decimals) + Numbers.reach(known, decimals);
    Estimate more = value.difference();
    if (more == null) {
      return new Cell(text, "", false);
    }
    String difference = Numbers.signed(more.value(), decimals) + Numbers.reach(more, decimals);
    return new Cell(text, difference, more.excludesZero());
  }

  private static int decimals(Statistic statistic) {
    boolean isShare = statistic.unit().startsWith("share") || statistic == Statistic.DANGER;
    return isShare ? 3 : 2;
  }
}
