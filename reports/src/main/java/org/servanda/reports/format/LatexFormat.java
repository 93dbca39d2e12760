package org.servanda.reports.format;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.servanda.reports.analysis.Standing;
import org.servanda.reports.analysis.why.Effect;

/** Tables for papers, with the package booktabs: {@code tables/*.tex}. */
final class LatexFormat implements ReportFormat {
  @Override
  public String id() {
    return "latex";
  }

  @Override
  public SortedMap<String, String> files(Report report) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put("tables/standings.tex", standings(report));
    if (!report.findings().terms().isEmpty()) {
      files.put("tables/terms.tex", terms(report.findings().terms()));
    }
    if (!report.findings().contrasts().isEmpty()) {
      files.put("tables/contrasts.tex", contrasts(ContrastTable.of(report)));
    }
    return files;
  }

  private static String contrasts(List<ContrastTable> tables) {
    StringBuilder text = new StringBuilder("% \\usepackage{booktabs}\n");
    for (ContrastTable table : tables) {
      text.append("% ").append(table.title()).append('\n');
      text.append("\\begin{tabular}{l").append("r".repeat(table.heads().size()));
      text.append("}\n\\toprule\n").append(table.kind());
      table.heads().forEach(head -> text.append(" & ").append(escape(head)));
      text.append(" \\\\\n\\midrule\n");
      for (ContrastTable.Line line : table.lines()) {
        row(text, line.name(), line.cells().stream().map(ContrastTable.Cell::value).toList());
        if (!line.isFirst()) {
          row(text, "", line.cells().stream().map(ContrastTable.Cell::marked).toList());
        }
      }
      text.append("\\bottomrule\n\\end{tabular}\n");
    }
    return text.toString();
  }

  private static void row(StringBuilder text, String name, List<String> cells) {
    text.append(escape(name));
    cells.forEach(cell -> text.append(" & ").append(escape(cell)));
    text.append(" \\\\\n");
  }

  private static String standings(Report report) {
    StringBuilder table = new StringBuilder("% \\usepackage{booktabs}\n");
    table.append("\\begin{tabular}{rlrrrrrr}\n\\toprule\n");
    table.append(
        " & Strategy & Durability & 95\\,\\% interval & Ranks & Kept gains & Payoff & War \\\\\n");
    table.append("\\midrule\n");
    for (Standing s : report.findings().standings()) {
      table.append(
          "%d & %s & %s & %s--%s & %d--%d & %s & %s & %s \\\\\n"
              .formatted(
                  s.rank(),
                  escape(s.name()),
                  Numbers.plain(s.durability().value(), 3),
                  Numbers.plain(s.durability().low(), 3),
                  Numbers.plain(s.durability().high(), 3),
                  s.rankLow(),
                  s.rankHigh(),
                  Numbers.plain(s.keptGains().value(), 2),
                  Numbers.plain(s.payoff().value(), 1),
                  escape(Numbers.percent(s.danger().value()))));
    }
    return table.append("\\bottomrule\n\\end{tabular}\n").toString();
  }

  private static String terms(List<Effect> effects) {
    StringBuilder table = new StringBuilder("% \\usepackage{booktabs}\n");
    table.append("\\begin{tabular}{lrrr}\n\\toprule\n");
    table.append("Term & Hazard ratio & 95\\,\\% interval & $p$ \\\\\n\\midrule\n");
    for (Effect effect : effects) {
      table.append(
          "%s & %s & %s--%s & %s \\\\\n"
              .formatted(
                  escape(effect.name()),
                  Numbers.plain(effect.effect().value(), 2),
                  Numbers.plain(effect.effect().low(), 2),
                  Numbers.plain(effect.effect().high(), 2),
                  effect.pValue() < .001 ? "$<$.001" : Numbers.plain(effect.pValue(), 3)));
    }
    return table.append("\\bottomrule\n\\end{tabular}\n").toString();
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
