package org.servanda.reports.format;

import java.util.List;
import org.servanda.reports.analysis.contrast.Statistic;

/** Conditions and seasons beside the first, as text for a terminal. */
final class TerminalContrasts {
  private static final List<Statistic> SHOWN =
      List.of(Statistic.DURABILITY, Statistic.HONOURED_LIFE, Statistic.SIGNING);

  /** A sign, four digits and a point, ±, four more, and the mark of a sure difference. */
  private static final int CELL = 16;

  private static final int LEAST = 8;

  private TerminalContrasts() {}

  /**
   * Lines, none of them wider than so many columns; empty if there is nothing to compare.
   *
   * @param report what to tell
   * @param width columns, at least 60 for a readable result
   */
  static String render(Report report, int width) {
    StringBuilder text = new StringBuilder();
    for (ContrastTable table : ContrastTable.of(report, SHOWN)) {
      int widest = table.lines().stream().mapToInt(line -> line.name().length()).max().orElse(0);
      int name = Math.max(LEAST, Math.min(widest, width - SHOWN.size() * (CELL + 1)));
      text.append('\n').append(table.title()).append('\n');
      text.append(pad(table.kind(), name));
      List.of("durability", "honoured, years", "signed")
          .forEach(head -> text.append(' ').append(pad(head, CELL)));
      text.append('\n');
      for (ContrastTable.Line line : table.lines()) {
        text.append(pad(ContrastFigures.shortened(line.name(), name, "~"), name));
        line.cells().forEach(cell -> text.append(' ').append(pad(cell.value(), CELL)));
        text.append('\n');
        if (!line.isFirst()) {
          text.append(" ".repeat(name));
          line.cells().forEach(cell -> text.append(' ').append(pad(cell.marked(), CELL)));
          text.append('\n');
        }
      }
    }
    if (!text.isEmpty()) {
      text.append("Below each, the difference to the first (* beyond chance).\n");
    }
    return text.toString();
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
