package org.servanda.reports.table;

import java.util.List;
import java.util.Locale;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.contrast.ContrastStatistic;
import org.servanda.reports.figure.ConditionFigures;
import org.servanda.reports.findings.Report;

/** Conditions and seasons compared with the first, as text for a terminal. */
final class TerminalConditions {
  private static final List<ContrastStatistic> SHOWN =
      List.of(
          ContrastStatistic.DURABILITY, ContrastStatistic.HONOURED_LIFE, ContrastStatistic.SIGNING);

  /** A sign, four digits and a point, ±, four more, and the mark of a significant difference. */
  private static final int CELL = 16;

  /** At most this many lines per table. */
  private static final int MOST = 12;

  private static final List<String> HEADS = List.of("durability", "honoured, years", "signed");

  private TerminalConditions() {}

  /**
   * The comparison as text; empty if there is nothing to compare.
   *
   * @param report the report
   * @param width columns that no line exceeds, at least 60 for a readable result
   */
  static String render(Report report, int width) {
    List<ConditionTable> tables = shown(ConditionTable.of(report, SHOWN));
    StringBuilder text = new StringBuilder();
    tables.forEach(table -> table(text, table, width));
    if (!tables.isEmpty()) {
      text.append("Below each: difference from the first (* excludes 0).\n");
      boolean all = tables.equals(ConditionTable.of(report, SHOWN));
      text.append(all ? "" : "For the seasons of each condition, see contrasts.csv.\n");
    }
    return text.toString();
  }

  /** Conditions; seasons only where there are no conditions. */
  private static List<ConditionTable> shown(List<ConditionTable> tables) {
    List<ConditionTable> conditions = tables.stream().filter(t -> !t.ofSeasons()).toList();
    return conditions.isEmpty() ? tables : conditions;
  }

  private static void table(StringBuilder text, ConditionTable table, int width) {
    int widest = table.lines().stream().mapToInt(line -> line.name().length()).max().orElse(0);
    int name = Math.max(table.kind().length(), Math.min(widest, width - SHOWN.size() * (CELL + 1)));
    text.append('\n').append(table.title()).append('\n');
    row(text, name, table.kind().toLowerCase(Locale.ROOT), HEADS);
    for (ConditionTable.Line line :
        table.lines().subList(0, Math.min(MOST, table.lines().size()))) {
      String shortened = ConditionFigures.shortened(line.name(), name, "~");
      row(text, name, shortened, line.cells().stream().map(ConditionTable.Cell::value).toList());
      if (!line.isFirst()) {
        row(text, name, "", line.cells().stream().map(ConditionTable.Cell::marked).toList());
      }
    }
    if (table.lines().size() > MOST) {
      text.append(PortableText.format("%d more in contrasts.csv.\n", table.lines().size() - MOST));
    }
  }

  private static void row(StringBuilder text, int name, String first, List<String> cells) {
    text.append(pad(first, name));
    cells.forEach(cell -> text.append(' ').append(pad(cell, CELL)));
    text.append('\n');
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
