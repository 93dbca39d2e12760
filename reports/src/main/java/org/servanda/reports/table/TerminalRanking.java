package org.servanda.reports.table;

import java.util.List;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.findings.FaultText;
import org.servanda.reports.findings.RankedEntrant;
import org.servanda.reports.findings.Report;
import org.servanda.reports.findings.Warning;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.statistics.NumberText;

/** The ranking as text for a terminal: one line per entrant, with bars, fitted to a width. */
public final class TerminalRanking {

  /** Columns taken by everything but the name and the bar. */
  private static final int NUMBERS = 46;

  private static final int MOST_FAULTS = 10;
  private static final int LEAST_BAR = 6;
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
   * @param width columns, at least 60 for a readable result
   * @param unicode whether the terminal shows more than ASCII
   * @param colours whether to use colours
   */
  public static String render(Report report, int width, boolean unicode, boolean colours) {
    List<RankedEntrant> standings = report.findings().standings();
    int widest = standings.stream().mapToInt(s -> s.name().length()).max().orElse(0);
    int name = Math.max(8, Math.min(widest, width - NUMBERS - LEAST_BAR));
    int bar = Math.max(1, Math.min(LONGEST_BAR, width - NUMBERS - name));
    StringBuilder text = new StringBuilder();
    String head =
        PortableText.format(
            "    %s %s %5s %7s %5s %5s",
            pad("strategy", name),
            pad("durability", bar + (unicode ? 14 : 15)),
            "gains",
            "payoff",
            "war",
            "sign");
    text.append(style(cut(head, width), BOLD, colours)).append('\n');
    for (RankedEntrant standing : standings) {
      String line = line(standing, name, bar, unicode);
      text.append(cut(line, width)).append('\n');
    }
    faults(report, width, unicode, text);
    closing(report, unicode)
        .lines()
        .forEach(l -> text.append(style(cut(l, width), DIM, colours)).append('\n'));
    String contrasts = plain(TerminalConditions.render(report, width), unicode);
    contrasts.lines().forEach(l -> text.append(cut(l, width)).append('\n'));
    for (Warning warning : report.findings().warnings()) {
      wrap("Warning: " + plain(warning.value(), unicode), width, text);
    }
    return text.toString();
  }

  private static void faults(Report report, int width, boolean unicode, StringBuilder text) {
    List<String> faults = FaultText.of(report, MOST_FAULTS);
    if (!faults.isEmpty()) {
      text.append("Faults\n");
      faults.forEach(fault -> wrap(plain("- " + fault, unicode), width, text));
    }
  }

  private static String plain(String text, boolean unicode) {
    return unicode
        ? text
        : text.replace("±", "+-")
            .replace("−", "-")
            .replace("–", "-")
            .replaceAll("[^\\x00-\\x7f]", "?");
  }

  private static String line(RankedEntrant s, int name, int bar, boolean unicode) {
    Estimate d = s.durability();
    double half = (d.high() - d.low()) / 2;
    String interval =
        Double.isFinite(half) ? (unicode ? "±" : "+-") + PortableText.format("%.3f", half) : "";
    return PortableText.format(
        "%3d %s %s %.3f %s %5s %7s %5s %5s",
        s.rank(),
        pad(shorten(s.name(), name, unicode), name),
        bar(d.value(), bar, unicode),
        d.value(),
        pad(interval, unicode ? 7 : 8),
        NumberText.plain(s.keptGains().value(), 2),
        NumberText.plain(s.payoff().value(), 1),
        NumberText.percent(s.danger().value()).replace(" ", ""),
        NumberText.percent(s.signing()).replace(" ", ""));
  }

  private static String bar(double share, int width, boolean unicode) {
    double filled = Math.max(0, Math.min(1, share)) * width;
    int whole = (int) filled;
    if (!unicode) {
      return pad("#".repeat((int) Math.round(filled)), width);
    }
    int eighth = (int) ((filled - whole) * 8);
    String tip = whole < width ? EIGHTHS.substring(eighth, eighth + 1) : "";
    return pad("█".repeat(whole) + tip, width);
  }

  private static String closing(Report report, boolean unicode) {
    String text =
        PortableText.format(
            "%s%s, %s, war in %s.\nMeans over all partners and both seats, ± 95 %% interval.",
            NumberText.counted(report.findings().matches(), "match", "matches"),
            report.complete() ? "" : " (partial)",
            NumberText.counted(report.findings().agreements(), "agreement", "agreements"),
            NumberText.percent((double) report.findings().wars() / report.findings().matches())
                .replace(" ", ""));
    return unicode ? text : text.replace("±", "+-").replace("–", "-");
  }

  private static String shorten(String name, int width, boolean unicode) {
    if (name.length() <= width) {
      return name;
    }
    return name.substring(0, width - 1) + (unicode ? "…" : "~");
  }

  private static String cut(String line, int width) {
    return line.length() <= width ? line.stripTrailing() : line.substring(0, width);
  }

  /** Breaks a text between words; further lines are indented by two. */
  private static void wrap(String words, int width, StringBuilder text) {
    StringBuilder line = new StringBuilder();
    for (String word : words.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        text.append(line).append('\n');
        line = new StringBuilder(" ");
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    text.append(line).append('\n');
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String style(String text, String style, boolean colours) {
    return colours ? style + text + PLAIN : text;
  }
}
