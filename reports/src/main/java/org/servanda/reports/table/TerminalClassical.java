package org.servanda.reports.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.classical.ClassicalEntrant;
import org.servanda.reports.classical.ClassicalFinding;
import org.servanda.reports.findings.ChosenRanking;
import org.servanda.reports.ranking.RankingPosition;
import org.servanda.reports.statistics.NumberText;

/**
 * The ranking that was asked for and the results of repeated games, as text for a terminal. Of many
 * entrants it shows the first and the last, unless all are asked for.
 */
final class TerminalClassical {
  private static final int FIRST = 10;
  private static final int LAST = 3;

  /** Columns before a name. */
  private static final int INDENT = 4;

  private final int width;
  private final boolean all;
  private final StringBuilder text = new StringBuilder();

  private TerminalClassical(int width, boolean all) {
    this.width = width;
    this.all = all;
  }

  /** A line: a rank, a name and numbers. */
  private record Line(int rank, String name, List<String> numbers) {}

  /** The ranking that was asked for. */
  static String of(ChosenRanking ranking, int width, boolean all) {
    TerminalClassical terminal = new TerminalClassical(width, all);
    int columns = ranking.by().isClassical() ? 1 : 2;
    List<Line> lines = new ArrayList<>();
    for (RankingPosition place : ranking.places()) {
      String value = NumberText.plain(place.score().value(), 3);
      List<String> cells = List.of(value, ClassicalTable.interval(place)).subList(0, columns);
      lines.add(new Line(place.rank(), place.name(), cells));
    }
    List<String> heads = List.of("value", "95 % interval").subList(0, columns);
    terminal.table("Ranked by " + ranking.by().label(), heads, lines);
    return terminal.text.toString();
  }

  /** The results of every game, best median score first; empty without games. */
  static String of(List<ClassicalFinding> games, int width, boolean all) {
    TerminalClassical terminal = new TerminalClassical(width, all);
    for (ClassicalFinding game : games) {
      List<Line> lines = new ArrayList<>();
      for (ClassicalEntrant entrant : game.entrants()) {
        lines.add(new Line(entrant.rank(), entrant.strategy(), ClassicalTable.cells(entrant)));
      }
      terminal.text.append('\n');
      terminal.table(
          "Repeated game " + game.scenario() + ", by median score a turn",
          ClassicalTable.HEADS.stream().map(head -> head.toLowerCase(Locale.ROOT)).toList(),
          lines);
    }
    return terminal.text.toString();
  }

  /** Numbers to the right of their columns. */
  private static String row(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i);
      line.append(' ').append(" ".repeat(Math.max(0, widths[i] - cell.length()))).append(cell);
    }
    return line.substring(1);
  }

  private static int[] widths(List<String> heads, List<Line> lines) {
    int[] widths = heads.stream().mapToInt(String::length).toArray();
    for (Line line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.numbers().get(i).length());
      }
    }
    return widths;
  }

  private void table(String title, List<String> heads, List<Line> lines) {
    int widest = lines.stream().mapToInt(line -> line.name().length()).max().orElse(0);
    int name = Math.max("strategy".length(), widest);
    int[] widths = widths(heads, lines);
    String above = row(heads, widths);
    boolean fits = INDENT + name + 1 + above.length() <= width;
    FittedText.wrap(title, width, text);
    line("    " + (fits ? FittedText.pad("strategy", name) + " " + above : "strategy"));
    if (!fits) {
      line("  " + above);
    }
    int left = all ? 0 : lines.size() - FIRST - LAST;
    for (int i = 0; i < lines.size(); i++) {
      if (left < 2 || i < FIRST || i >= FIRST + left) {
        row(lines.get(i), row(lines.get(i).numbers(), widths), name, fits);
      } else if (i == FIRST) {
        line(PortableText.format("    … %d more; '--all' shows them", left));
      }
    }
  }

  private void row(Line row, String numbers, int name, boolean fits) {
    String rank = PortableText.format("%3d ", row.rank());
    if (fits) {
      line(rank + FittedText.pad(row.name(), name) + " " + numbers);
      return;
    }
    for (String part : FittedText.lines(row.name(), width - INDENT)) {
      line(rank + part);
      rank = " ".repeat(INDENT);
    }
    line("  " + numbers);
  }

  private void line(String words) {
    text.append(words.stripTrailing()).append('\n');
  }
}
