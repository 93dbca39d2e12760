package org.servanda.reports.table;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.explain.Effect;
import org.servanda.reports.findings.Report;
import org.servanda.reports.statistics.NumberText;

/**
 * Tables in LaTeX, for the package booktabs: {@code tables/*.tex}. Each fits a column of 345
 * points; one longer than a page uses longtable.
 */
public final class LatexFormat {
  private static final int LINES_OF_A_PAGE = 45;

  private LatexFormat() {}

  /** The files of a report in this format: paths inside the results folder, and texts. */
  public static SortedMap<String, String> files(Report report) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put("tables/standings.tex", standings(report));
    if (!report.findings().terms().isEmpty()) {
      files.put("tables/terms.tex", terms(report.findings().terms()));
    }
    if (!report.findings().contrasts().isEmpty()) {
      files.put("tables/contrasts.tex", contrasts(ConditionTable.of(report)));
    }
    return files;
  }

  /** A table in small type. */
  static String table(String columns, String heads, List<String> lines, String below) {
    boolean isLong = lines.size() > LINES_OF_A_PAGE;
    String environment = isLong ? "longtable" : "tabular";
    StringBuilder text = new StringBuilder("% \\usepackage{booktabs}");
    text.append(isLong ? ", \\usepackage{longtable}\n" : "\n");
    text.append("{\\small\\setlength{\\tabcolsep}{3.5pt}%\n\\begin{").append(environment);
    text.append("}{@{}").append(columns).append("@{}}\n\\toprule\n").append(heads);
    text.append(" \\\\\n\\midrule\n").append(isLong ? "\\endhead\n" : "");
    lines.forEach(line -> text.append(line).append(" \\\\\n"));
    text.append("\\bottomrule\n").append(below);
    return text.append("\\end{").append(environment).append("}}\n").toString();
  }

  private static String standings(Report report) {
    List<String> lines =
        report.findings().standings().stream()
            .map(
                s ->
                    PortableText.format(
                        "%d & %s & %s & %s--%s & %d--%d & %s & %s & %s",
                        s.rank(),
                        escape(s.name()),
                        number(s.durability().value(), 3),
                        number(s.durability().low(), 3),
                        number(s.durability().high(), 3),
                        s.rankLow(),
                        s.rankHigh(),
                        number(s.keptGains().value(), 2),
                        number(s.payoff().value(), 1),
                        escape(NumberText.percent(s.danger().value()))))
            .toList();
    return table(
        "rlrrrrrr",
        " & Strategy & Durability & 95\\,\\% interval & Ranks & Gains & Payoff & War",
        lines,
        "");
  }

  private static String terms(List<Effect> effects) {
    List<String> lines =
        effects.stream()
            .map(
                effect ->
                    PortableText.format(
                        "%s & %s & %s--%s & %s",
                        escape(effect.name()),
                        number(effect.effect().value(), 2),
                        number(effect.effect().low(), 2),
                        number(effect.effect().high(), 2),
                        effect.pValue() < .001 ? "$<$.001" : number(effect.pValue(), 3)))
            .toList();
    return table("lrrr", "Term & Hazard ratio & 95\\,\\% interval & $p$", lines, "");
  }

  private static String contrasts(List<ConditionTable> tables) {
    StringBuilder text = new StringBuilder();
    for (ConditionTable table : tables) {
      int columns = table.heads().size();
      StringBuilder heads = new StringBuilder(table.kind());
      table.heads().forEach(head -> heads.append(" & ").append(onTwoLines(escape(head))));
      List<String> lines = new ArrayList<>();
      for (ConditionTable.Line line : table.lines()) {
        add(lines, line.name(), line.cells().stream().map(ConditionTable.Cell::value).toList());
        if (!line.isFirst()) {
          add(
              lines,
              "minus the first",
              line.cells().stream().map(ConditionTable.Cell::marked).toList());
        }
      }
      String below =
          PortableText.format(
              "\\multicolumn{%d}{@{}l@{}}{\\footnotesize In parentheses: half the 95\\,\\%% interval; *: interval excludes 0.}\\\\\n",
              columns + 1);
      text.append("% ").append(table.title()).append('\n');
      text.append(table("l" + "r".repeat(columns), heads.toString(), lines, below));
    }
    return text.toString();
  }

  /** Values on one line, half-widths of their intervals on the next, as in regression tables. */
  private static void add(List<String> lines, String name, List<String> cells) {
    StringBuilder values = new StringBuilder(escape(name));
    StringBuilder reaches = new StringBuilder();
    for (String cell : cells) {
      String[] parts = cell.replace(ConditionTable.SURE, "").split(NumberText.PLUS_MINUS, 2);
      values.append(" & ").append(escape(parts[0]));
      values.append(cell.endsWith(ConditionTable.SURE) ? "\\rlap{*}" : "");
      reaches.append(" & ").append(parts.length < 2 ? "" : "(" + escape(parts[1]) + ")");
    }
    lines.add(values.toString());
    lines.add(reaches.toString());
  }

  private static String onTwoLines(String head) {
    int space = head.indexOf(' ');
    return space < 0
        ? head
        : "\\shortstack[r]{" + head.substring(0, space) + "\\\\" + head.substring(space + 1) + "}";
  }

  private static String number(double value, int decimals) {
    return escape(NumberText.plain(value, decimals).replace('-', '\u2212'));
  }

  private static String escape(String text) {
    StringBuilder safe = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      safe.append(
          switch (c) {
            case '&', '%', '$', '#', '_', '{', '}' -> "\\" + c;
            case '\\' -> "\\textbackslash{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '<' -> "$<$";
            case '>' -> "$>$";
            case '\u00a0', '\u202f' -> "~";
            case '±' -> "$\\pm$";
            case '\u2212' -> "$-$";
            default -> String.valueOf(c);
          });
    }
    return safe.toString();
  }
}
