package org.servanda.reports.format;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.servanda.reports.analysis.KindFinding;
import org.servanda.reports.analysis.Standing;
import org.servanda.reports.analysis.statistics.Estimate;

/** Tables that paste into a README. */
final class MarkdownFormat implements ReportFormat {
  @Override
  public String id() {
    return "markdown";
  }

  @Override
  public SortedMap<String, String> files(Report report) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put("tables/standings.md", standings(report.findings().standings()));
    files.put("tables/agreements.md", agreements(report.findings().kinds()));
    if (!report.findings().contrasts().isEmpty()) {
      files.put("tables/contrasts.md", contrasts(ContrastTable.of(report)));
    }
    return files;
  }

  private static String contrasts(List<ContrastTable> tables) {
    StringBuilder text = new StringBuilder();
    for (ContrastTable table : tables) {
      text.append("**").append(escape(table.title())).append("**\n\n");
      List<String> heads = new ArrayList<>(List.of(table.kind()));
      heads.addAll(table.heads());
      row(text, heads.toArray(String[]::new));
      row(text, heads.stream().map(head -> ":--").toArray(String[]::new));
      for (ContrastTable.Line line : table.lines()) {
        List<String> cells = new ArrayList<>(List.of(escape(line.name())));
        line.cells().forEach(cell -> cells.add(contrast(cell)));
        row(text, cells.toArray(String[]::new));
      }
      text.append('\n');
    }
    return text
        + "Means ± 95 % interval; after them the difference to the first. \\*: that interval leaves"
        + " out 0.\n";
  }

  private static String contrast(ContrastTable.Cell cell) {
    String difference = cell.marked().replace("*", "\\*");
    return difference.isEmpty() ? cell.value() : cell.value() + "<br>" + difference;
  }

  private static String standings(List<Standing> standings) {
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
    for (Standing s : standings) {
      Estimate d = s.durability();
      row(
          table,
          Integer.toString(s.rank()),
          escape(s.name()),
          Numbers.plain(d.value(), 3),
          Numbers.plain(d.low(), 3) + " – " + Numbers.plain(d.high(), 3),
          Numbers.plain(s.keptGains().value(), 3),
          Numbers.plain(s.payoff().value(), 1),
          Numbers.percent(s.danger().value()),
          Numbers.percent(s.signing()));
    }
    return table.toString();
  }

  private static String agreements(List<KindFinding> kinds) {
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
    for (KindFinding k : kinds) {
      row(
          table,
          escape(k.kind().scenario()),
          escape(k.kind().form()),
          escape(k.kind().verification()),
          escape(k.kind().precision()),
          k.kind().years() == 0 ? "for ever" : k.kind().years() + " y",
          Long.toString(k.agreements()),
          Numbers.percent(k.kept()),
          Numbers.percent(k.dishonoured()));
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
