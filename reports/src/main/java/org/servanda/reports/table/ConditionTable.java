package org.servanda.reports.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.servanda.reports.contrast.ConditionComparison;
import org.servanda.reports.contrast.ConditionResult;
import org.servanda.reports.contrast.ContrastStatistic;
import org.servanda.reports.findings.Report;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.statistics.NumberText;

/**
 * The conditions of a scenario, or its seasons, compared: the texts that every format for people
 * lays out.
 *
 * @param title of the scenario, and what is compared
 * @param kind of the lines: Condition or Season
 * @param heads of the columns
 * @param lines one per condition or season, the first first
 */
public record ConditionTable(String title, String kind, List<String> heads, List<Line> lines) {
  /** Marks a difference whose interval excludes 0. */
  static final String SURE = " *";

  private static final Map<ContrastStatistic, String> HEADS =
      Map.of(
          ContrastStatistic.DURABILITY, "Durability",
          ContrastStatistic.HONOURED_LIFE, "Honoured life, years",
          ContrastStatistic.LIFE, "Life, years",
          ContrastStatistic.SIGNING, "Signed",
          ContrastStatistic.DANGER, "War",
          ContrastStatistic.PAYOFF, "Payoff",
          ContrastStatistic.KEPT_GAINS, "Kept gains");

  /** A condition or season. */
  public record Line(String name, List<Cell> cells) {
    /** Whether it is the first, with which the others are compared. */
    boolean isFirst() {
      return cells.stream().allMatch(cell -> cell.difference().isEmpty());
    }
  }

  /**
   * A value and its difference from the first.
   *
   * @param value with half its 95 % interval
   * @param difference from the first, with half its 95 % interval; empty for the first itself
   * @param sure whether that interval excludes 0
   */
  public record Cell(String value, String difference, boolean sure) {
    /** The difference, marked if its interval excludes 0. */
    public String marked() {
      return sure ? difference + SURE : difference;
    }
  }

  boolean ofSeasons() {
    return kind.equals("Season");
  }

  /** All comparisons, by all statistics. */
  public static List<ConditionTable> of(Report report) {
    return of(report, ConditionComparison.COMPARED);
  }

  /** All comparisons, by some statistics. */
  static List<ConditionTable> of(Report report, List<ContrastStatistic> by) {
    Map<String, List<ConditionResult>> groups = new LinkedHashMap<>();
    for (ConditionResult one : report.findings().contrasts()) {
      String title = title(report, one.scenario()) + ": " + one.kind() + "s";
      groups.computeIfAbsent(title, t -> new ArrayList<>()).add(one);
    }
    List<String> heads = by.stream().map(HEADS::get).toList();
    List<ConditionTable> tables = new ArrayList<>();
    groups.forEach(
        (title, group) -> {
          String kind = group.get(0).ofSeason() ? "Season" : "Condition";
          List<Line> lines = group.stream().map(one -> line(one, by)).toList();
          tables.add(new ConditionTable(title, kind, heads, lines));
        });
    return tables;
  }

  /** The title of the scenario: that of its conditions without the parentheses. */
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

  private static Line line(ConditionResult one, List<ContrastStatistic> by) {
    return new Line(one.label(), by.stream().map(statistic -> cell(one.by(statistic))).toList());
  }

  private static Cell cell(ConditionResult.Value value) {
    int decimals = decimals(value.statistic());
    Estimate known = value.value();
    String text = NumberText.plain(known.value(), decimals) + NumberText.reach(known, decimals);
    Estimate more = value.difference();
    if (more == null) {
      return new Cell(text, "", false);
    }
    String difference =
        NumberText.signed(more.value(), decimals) + NumberText.reach(more, decimals);
    return new Cell(text, difference, more.excludesZero());
  }

  private static int decimals(ContrastStatistic statistic) {
    boolean isShare = statistic.unit().startsWith("share") || statistic == ContrastStatistic.DANGER;
    return isShare ? 3 : 2;
  }
}
