package org.servanda.reports.table;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.servanda.reports.findings.RankedEntrant;
import org.servanda.reports.findings.Report;
import org.servanda.reports.findings.TermsFinding;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.statistics.NumberText;

/** Tables in Markdown: {@code tables/*.md}. */
public final class MarkdownFormat {
  private MarkdownFormat() {}

  /** The files of a report in this format: paths inside the results folder, and texts. */
  public static SortedMap<String, String> files(Report report) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put("tables/standings.md", standings(report.findings().standings()));
    files.put("tables/agreements.md", agreements(report.findings().kinds()));
    if (!report.findings().contrasts().isEmpty()) {
      files.put("tables/contrasts.md", contrasts(ConditionTable.of(report)));
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

  private static String standings(List<RankedEntrant> standings) {
    StringBuilder table = new StringBuilder();
    row(
        table,
        "",
        "Strategy",
        "Durability",
        "95 % interval",
        "Kept gains",
        "Payoff",
        "War",
        "Signed");
    row(table, "--:", ":--", "--:", ":-:", "--:", "--:", "--:", "--:");
    for (RankedEntrant s : standings) {
      Estimate d = s.durability();
      row(
          table,
          Integer.toString(s.rank()),
          escape(s.name()),
          NumberText.plain(d.value(), 3),
          NumberText.plain(d.low(), 3) + " – " + NumberText.plain(d.high(), 3),
          NumberText.plain(s.keptGains().value(), 3),
          NumberText.plain(s.payoff().value(), 1),
          NumberText.percent(s.danger().value()),
          NumberText.percent(s.signing()));
    }
    return table.toString();
  }

  private static String agreements(List<TermsFinding> kinds) {
    StringBuilder table = new StringBuilder();
    row(
        table,
        "Scenario",
        "Form",
        "Verification",
        "Precision",
        "Term",
        "Agreements",
        "Kept",
        "Breached");
    row(table, ":--", ":--", ":--", ":--", "--:", "--:", "--:", "--:");
    for (TermsFinding k : kinds) {
      row(
          table,
          escape(k.kind().scenario()),
          escape(k.kind().form()),
          escape(k.kind().verification()),
          escape(k.kind().precision()),
          k.kind().years() == 0 ? "indefinite" : k.kind().years() + " y",
          Long.toString(k.agreements()),
          NumberText.percent(k.kept()),
          NumberText.percent(k.dishonoured()));
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
