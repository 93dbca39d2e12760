package org.servanda.reports.table;

import java.util.List;
import java.util.Locale;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.contrast.ContrastStatistic;
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

  private static final List<String> HEADS =
      List.of("durability", "honoured, years", "signing rate");

  private static final int LONGEST_HEAD = 15;

  private TerminalConditions() {}

  /**
   * The comparison as text; empty if there is nothing to compare.
   *
   * @param report the report
   * @param width columns that no line exceeds, at least 40
   */
  static String render(Report report, int width) {
    List<ConditionTable> tables = shown(ConditionTable.of(report, SHOWN));
    StringBuilder text = new StringBuilder();
    tables.forEach(table -> table(text, table, width));
    if (!tables.isEmpty()) {
      FittedText.wrap("Below each: difference from the first (* excludes 0).", width, text);
      boolean all = tables.equals(ConditionTable.of(report, SHOWN));
      if (!all) {
        FittedText.wrap("For the seasons of each condition, see contrasts.csv.", width, text);
      }
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
    int name = Math.max(table.kind().length(), widest);
    boolean fits = name + SHOWN.size() * (CELL + 1) <= width;
    text.append('\n');
    FittedText.wrap(table.title(), width, text);
    if (fits) {
      row(text, name, table.kind().toLowerCase(Locale.ROOT), HEADS);
    }
    for (ConditionTable.Line line :
        table.lines().subList(0, Math.min(MOST, table.lines().size()))) {
      if (!fits) {
        narrow(text, line, width);
        continue;
      }
      row(text, name, line.name(), line.cells().stream().map(ConditionTable.Cell::value).toList());
      if (!line.isFirst()) {
        row(text, name, "", line.cells().stream().map(ConditionTable.Cell::marked).toList());
      }
    }
    if (table.lines().size() > MOST) {
      text.append(PortableText.format("%d more in contrasts.csv.\n", table.lines().size() - MOST));
    }
  }

  /** A condition in several lines: its name, whole, and below it a line for each statistic. */
  private static void narrow(StringBuilder text, ConditionTable.Line line, int width) {
    FittedText.lines(line.name(), width).forEach(part -> text.append(part).append('\n'));
    for (int i = 0; i < HEADS.size(); i++) {
      ConditionTable.Cell cell = line.cells().get(i);
      String value = "  " + FittedText.pad(HEADS.get(i), LONGEST_HEAD) + ' ' + cell.value();
      text.append(value.stripTrailing()).append('\n');
      if (!line.isFirst()) {
        text.append(" ".repeat(LONGEST_HEAD + 3)).append(cell.marked()).append('\n');
      }
    }
  }

  private static void row(StringBuilder text, int name, String first, List<String> cells) {
    StringBuilder line = new StringBuilder(FittedText.pad(first, name));
    cells.forEach(cell -> line.append(' ').append(FittedText.pad(cell, CELL)));
    text.append(line.toString().stripTrailing()).append('\n');
  }
}
