package org.servanda.reports.table;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.servanda.reports.findings.ChosenRanking;
import org.servanda.reports.findings.Report;

/** Tables in Markdown: {@code tables/*.md}. */
public final class MarkdownFormat {
  private MarkdownFormat() {}

  /** The files of a report in this format: paths inside the results folder, and texts. */
  public static SortedMap<String, String> files(Report report) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put(
        "tables/standings.md",
        table(PrintedTable.standings(report.findings().choice(), report.findings().standings())));
    files.put("tables/agreements.md", table(PrintedTable.agreements(report.findings().kinds())));
    if (!report.findings().terms().isEmpty()) {
      files.put("tables/terms.md", table(PrintedTable.terms(report.findings().terms())));
    }
    if (!report.findings().contrasts().isEmpty()) {
      files.put("tables/contrasts.md", contrasts(ConditionTable.of(report)));
    }
    if (!report.findings().classical().isEmpty()) {
      files.put(
          "tables/classical.md", table(ClassicalTable.printed(report.findings().classical())));
    }
    ChosenRanking chosen = report.findings().chosen();
    if (chosen != null) {
      files.put("tables/ranking.md", table(ClassicalTable.printed(chosen)));
    }
    return files;
  }

  private static String contrasts(List<ConditionTable> tables) {
    StringBuilder text = new StringBuilder();
    for (ConditionTable table : tables) {
      text.append("**").append(escape(table.title())).append("**\n\n");
      List<String> heads = new ArrayList<>(List.of(table.kind()));
      heads.addAll(table.heads());
      row(text, heads.toArray(String[]::new));
      row(text, heads.stream().map(head -> ":--").toArray(String[]::new));
      for (ConditionTable.Line line : table.lines()) {
        List<String> cells = new ArrayList<>(List.of(escape(line.name())));
        line.cells().forEach(cell -> cells.add(contrast(cell)));
        row(text, cells.toArray(String[]::new));
      }
      text.append('\n');
    }
    return text
        + "Means ± half the 95 % interval; below each, the difference from the first. \\*: the interval excludes 0.\n";
  }

  private static String contrast(ConditionTable.Cell cell) {
    String difference = cell.marked().replace("*", "\\*");
    return difference.isEmpty() ? cell.value() : cell.value() + "<br>" + difference;
  }

  private static String table(PrintedTable printed) {
    StringBuilder table = new StringBuilder();
    row(table, printed.heads().stream().map(PrintedTable.Head::text).toArray(String[]::new));
    row(
        table,
        printed.heads().stream().map(h -> h.isNumber() ? "--:" : ":--").toArray(String[]::new));
    for (List<String> cells : printed.rows()) {
      row(table, cells.stream().map(MarkdownFormat::escape).toArray(String[]::new));
    }
    return table.toString();
  }

  private static void row(StringBuilder table, String... cells) {
    table.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String escape(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;");
  }
}
