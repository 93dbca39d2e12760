package org.servanda.reports.table;

import java.util.List;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.dynamics.ConceptComparison;
import org.servanda.reports.findings.FaultText;
import org.servanda.reports.findings.RankedEntrant;
import org.servanda.reports.findings.Report;
import org.servanda.reports.findings.Warning;
import org.servanda.reports.statistics.NumberText;

/** The ranking as text for a terminal: one line per entrant, with bars, fitted to a width. */
public final class TerminalRanking {

  /** Columns taken by everything but the name and the bar. */
  private static final int NUMBERS = 46;

  private static final int MOST_FAULTS = 10;

  /** Columns before a name. */
  private static final int INDENT = 4;

  private static final String NARROW_HEAD = "  durability     gains payoff  war sign";
  private static final int LONGEST_BAR = 40;
  private static final String DIM = "\u001b[2m";
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";
  private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

  private TerminalRanking() {}

  /**
   * Draws the ranking.
   *
   * @param report the report
   * @param width columns, at least 40; the bar is shortened first, then left out, and where names
   *     are still too long, each has a line of its own
   * @param unicode whether the terminal shows more than ASCII
   * @param colours whether to use colours
   */
  public static String render(Report report, int width, boolean unicode, boolean colours) {
    List<RankedEntrant> standings = report.findings().standings();
    int widest = standings.stream().mapToInt(s -> s.name().length()).max().orElse(0);
    int name = Math.max(8, widest);
    StringBuilder text = new StringBuilder();
    if (name + NUMBERS - 1 <= width) {
      int bar = Math.max(0, Math.min(LONGEST_BAR, width - NUMBERS - name));
      text.append(style(head(name, bar, unicode), BOLD, colours)).append('\n');
      standings.forEach(s -> text.append(line(s, name, bar, unicode)).append('\n'));
    } else {
      text.append(style("    strategy", BOLD, colours)).append('\n');
      text.append(style(NARROW_HEAD, BOLD, colours)).append('\n');
      standings.forEach(s -> narrow(s, width, unicode, text));
    }
    faults(report, width, unicode, text);
    StringBuilder closing = new StringBuilder();
    closing(report, unicode).lines().forEach(l -> FittedText.wrap(l, width, closing));
    closing.toString().lines().forEach(l -> text.append(style(l, DIM, colours)).append('\n'));
    String futures = new ConceptComparison(report.findings().futures()).sentence();
    if (!futures.isEmpty()) {
      FittedText.wrap(plain(futures.replace(" %", "%"), unicode), width, text);
    }
    text.append(plain(TerminalConditions.render(report, width), unicode));
    for (Warning warning : report.findings().warnings()) {
      FittedText.wrap("Warning: " + plain(warning.value(), unicode), width, text);
    }
    return text.toString();
  }

  private static void faults(Report report, int width, boolean unicode, StringBuilder text) {
    List<String> faults = FaultText.of(report, MOST_FAULTS);
    if (!faults.isEmpty()) {
      text.append("Faults\n");
      faults.forEach(fault -> FittedText.wrap(plain("- " + fault, unicode), width, text));
    }
  }

  private static String head(int name, int bar, boolean unicode) {
    return PortableText.format(
        "    %s %s %5s %7s %5s %5s",
        FittedText.pad("strategy", name),
        FittedText.pad("durability", (bar == 0 ? -1 : bar) + (unicode ? 14 : 15)),
        "gains",
        "payoff",
        "war",
        "sign");
  }

  private static String plain(String text, boolean unicode) {
    return unicode
        ? text
        : text.replace("±", "+-")
            .replace("−", "-")
            .replace("–", "-")
            .replace("α", "alpha")
            .replaceAll("[^\\x00-\\x7f]", "?");
  }

  private static String line(RankedEntrant s, int name, int bar, boolean unicode) {
    return PortableText.format(
            "%3d %s %s%.3f %s %5s %7s %5s %5s",
            s.rank(),
            FittedText.pad(s.name(), name),
            bar == 0 ? "" : bar(s.durability().value(), bar, unicode) + " ",
            s.durability().value(),
            FittedText.pad(interval(s, unicode), unicode ? 7 : 8),
            NumberText.plain(s.keptGains().value(), 2),
            NumberText.plain(s.payoff().value(), 1),
            NumberText.percent(s.danger().value()).replace(" ", ""),
            NumberText.percent(s.signing()).replace(" ", ""))
        .stripTrailing();
  }

  /** An entrant in two lines or more: its name, whole, and below it the numbers. */
  private static void narrow(RankedEntrant s, int width, boolean unicode, StringBuilder text) {
    String rank = PortableText.format("%3d ", s.rank());
    for (String part : FittedText.lines(s.name(), width - INDENT)) {
      text.append(rank).append(part).append('\n');
      rank = " ".repeat(INDENT);
    }
    text.append(
            PortableText.format(
                "  %.3f %s %4s %6s %4s %4s",
                s.durability().value(),
                FittedText.pad(interval(s, unicode), 8),
                NumberText.plain(s.keptGains().value(), 2),
                NumberText.plain(s.payoff().value(), 1),
                NumberText.percent(s.danger().value()).replace(" ", ""),
                NumberText.percent(s.signing()).replace(" ", "")))
        .append('\n');
  }

  private static String interval(RankedEntrant s, boolean unicode) {
    double half = (s.durability().high() - s.durability().low()) / 2;
    return Double.isFinite(half) ? (unicode ? "±" : "+-") + PortableText.format("%.3f", half) : "";
  }

  private static String bar(double share, int width, boolean unicode) {
    double filled = Math.max(0, Math.min(1, share)) * width;
    int whole = (int) filled;
    if (!unicode) {
      return FittedText.pad("#".repeat((int) Math.round(filled)), width);
    }
    int eighth = (int) ((filled - whole) * 8);
    String tip = whole < width ? EIGHTHS.substring(eighth, eighth + 1) : "";
    return FittedText.pad("█".repeat(whole) + tip, width);
  }

  private static String closing(Report report, boolean unicode) {
    String text =
        PortableText.format(
            "%s%s, %s, expected probability of war %s.\nMeans over all partners and both seats, ± 95 %% interval.",
            NumberText.counted(report.findings().matches(), "match", "matches"),
            report.complete() ? "" : " (partial)",
            NumberText.counted(report.findings().agreements(), "agreement", "agreements"),
            NumberText.percent(report.findings().danger()).replace(" ", ""));
    return unicode ? text : text.replace("±", "+-").replace("–", "-");
  }

  private static String style(String text, String style, boolean colours) {
    return colours ? style + text + PLAIN : text;
  }
}
