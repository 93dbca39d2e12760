package org.servanda.reports.table;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.explain.HazardEffect;
import org.servanda.reports.findings.ChosenRanking;
import org.servanda.reports.findings.Report;
import org.servanda.reports.statistics.NumberText;

/**
 * Tables in LaTeX, for the package booktabs: {@code tables/*.tex}. Each fits a column of 345
 * points; one longer than a page uses longtable.
 */
public final class LatexFormat {
  private static final int LINES_OF_A_PAGE = 45;
  private static final double LEVEL = .05;

  private LatexFormat() {}

  /** The files of a report in this format: paths inside the results folder, and texts. */
  public static SortedMap<String, String> files(Report report) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put(
        "tables/standings.tex",
        table(PrintedTable.standings(report.findings().choice(), report.findings().standings())));
    if (!report.findings().terms().isEmpty()) {
      files.put("tables/terms.tex", terms(report.findings().terms()));
    }
    if (!report.findings().contrasts().isEmpty()) {
      files.put("tables/contrasts.tex", contrasts(ConditionTable.of(report)));
    }
    if (!report.findings().classical().isEmpty()) {
      files.put(
          "tables/classical.tex", table(ClassicalTable.printed(report.findings().classical())));
    }
    ChosenRanking chosen = report.findings().chosen();
    if (chosen != null) {
      files.put("tables/ranking.tex", table(ClassicalTable.printed(chosen)));
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

  private static String terms(List<HazardEffect> effects) {
    PrintedTable printed = PrintedTable.terms(effects);
    long tested = effects.stream().filter(e -> Double.isFinite(e.proportionality())).count();
    long rejected = effects.stream().filter(e -> e.proportionality() < LEVEL).count();
    StringBuilder note = new StringBuilder();
    for (String line :
        List.of(
            "Cox regression, Efron's ties; intervals and $p$ from two-way clustered errors.",
            "Proportional, $p$: score test of proportional hazards (Grambsch and Therneau 1994)",
            "with time as $1-{}$Kaplan--Meier; a small $p$: the ratio changes with age.",
            PortableText.format(
                "It rejects at 5\\,\\%% for %d of %s%s.",
                rejected,
                NumberText.counted(tested, "term", "terms"),
                rejected == 0 ? "" : ", whose ratios are given by age"))) {
      note.append("\\multicolumn{").append(printed.heads().size());
      note.append("}{@{}l@{}}{\\footnotesize ").append(line).append("}\\\\\n");
    }
    return table(printed, note.toString());
  }

  private static String table(PrintedTable printed) {
    return table(printed, "");
  }

  private static String table(PrintedTable printed, String note) {
    StringBuilder columns = new StringBuilder();
    printed.heads().forEach(head -> columns.append(head.isNumber() ? 'r' : 'l'));
    List<String> heads = printed.heads().stream().map(PrintedTable.Head::text).toList();
    return table(
        columns.toString(),
        line(heads),
        printed.rows().stream().map(LatexFormat::line).toList(),
        note);
  }

  private static String line(List<String> cells) {
    return cells.stream().map(LatexFormat::escape).collect(Collectors.joining(" & "));
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
            case '–' -> "--";
            case 'κ' -> "$\\kappa$";
            case '∞' -> "$\\infty$";
            default -> String.valueOf(c);
          });
    }
    return safe.toString().replace(" \\%", "\\,\\%");
  }
}
