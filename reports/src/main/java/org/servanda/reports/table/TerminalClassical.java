package org.servanda.reports.table;

import java.util.ArrayList;
import java.util.List;
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
  private record Line(int rank, String name, String numbers) {}

  /** The ranking that was asked for. */
  static String of(ChosenRanking ranking, int width, boolean all) {
    TerminalClassical terminal = new TerminalClassical(width, all);
    List<Line> lines = new ArrayList<>();
    for (RankingPosition place : ranking.places()) {
      String value = PortableText.format("%9s", NumberText.plain(place.score().value(), 3));
      String interval = ClassicalTable.interval(place);
      lines.add(
          new Line(
              place.rank(), place.name(), interval.equals("–") ? value : value + "  " + interval));
    }
    terminal.table("Ranked by " + ranking.by().label(), "    value", lines);
    return terminal.text.toString();
  }

  /** The results of every game, best median score first; empty without games. */
  static String of(List<ClassicalFinding> games, int width, boolean all) {
    TerminalClassical terminal = new TerminalClassical(width, all);
    for (ClassicalFinding game : games) {
      List<Line> lines = new ArrayList<>();
      for (ClassicalEntrant entrant : game.entrants()) {
        lines.add(new Line(entrant.rank(), entrant.strategy(), cells(ClassicalTable.cells(entrant))));
      }
      terminal.text.append('\n');
      terminal.table(
          "Repeated game " + game.scenario() + ", by median score a turn",
          cells(ClassicalTable.HEADS),
          lines);
    }
    return terminal.text.toString();
  }

  private static String cells(List<String> cells) {
    StringBuilder line = new StringBuilder();
    cells.forEach(cell -> line.append(PortableText.format(" %7s", cell.replace(" ", ""))));
    return line.substring(1);
  }

  private void table(String title, String heads, List<Line> lines) {
    int widest = lines.stream().mapToInt(line -> line.name().length()).max().orElse(0);
    int numbers = lines.stream().mapToInt(line -> line.numbers().length()).max().orElse(0);
    int name = Math.max("strategy".length(), widest);
    boolean fits = INDENT + name + 1 + numbers <= width;
    FittedText.wrap(title, width, text);
    line("    " + (fits ? FittedText.pad("strategy", name) + " " + heads : "strategy"));
    if (!fits) {
      line("  " + heads.strip());
    }
    int left = all ? 0 : lines.size() - FIRST - LAST;
    for (int i = 0; i < lines.size(); i++) {
      if (left < 2 || i < FIRST || i >= FIRST + left) {
        row(lines.get(i), name, fits);
      } else if (i == FIRST) {
        line(PortableText.format("    … %d more; '--all' shows them", left));
      }
    }
  }

  private void row(Line row, int name, boolean fits) {
    String rank = PortableText.format("%3d ", row.rank());
    if (fits) {
      line(rank + FittedText.pad(row.name(), name) + " " + row.numbers());
      return;
    }
    for (String part : FittedText.lines(row.name(), width - INDENT)) {
      line(rank + part);
      rank = " ".repeat(INDENT);
    }
    line("  " + row.numbers().strip());
  }

  private void line(String words) {
    text.append(words.stripTrailing()).append('\n');
  }
}
