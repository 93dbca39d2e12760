package org.servanda.reports.table;

import java.util.List;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.dynamics.ConceptComparison;
import org.servanda.reports.findings.ChosenRanking;
import org.servanda.reports.findings.FaultText;
import org.servanda.reports.findings.Findings;
import org.servanda.reports.findings.HeadlineText;
import org.servanda.reports.findings.ModelUse;
import org.servanda.reports.findings.RankedEntrant;
import org.servanda.reports.findings.Report;
import org.servanda.reports.findings.Warning;
import org.servanda.reports.statistics.NumberText;

/**
 * The ranking as text for a terminal: one line per entrant, with bars, fitted to a width. Of a long
 * ranking it shows the first ten and the last three, unless all are asked for.
 */
public final class TerminalRanking {

  /** Columns taken by everything but the name and the bar, and one before the bar. */
  private static final int NUMBERS = 58;

  private static final int FIRST = 10;
  private static final int LAST = 3;
  private static final int MOST_FAULTS = 10;

  /** Columns before a name. */
  private static final int INDENT = 4;

  /** A name that is shortened to less tells nothing. */
  private static final int LEAST_NAME = 16;

  private static final String NARROW_HEAD =
      "  durability   for κ\n  by lot reply gains payoff   war";
  private static final int LONGEST_BAR = 40;

  /** A shorter bar tells less than the room it takes. */
  private static final int SHORTEST_BAR = 5;

  private static final String DIM = "\u001b[2m";
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";
  private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

  private TerminalRanking() {}

  /**
   * Draws the ranking by durability, or the one that was asked for in its place.
   *
   * @param report the report
   * @param width columns, at least 40; the bar is shortened first, then left out, and where names
   *     are still too long, they are shortened in the middle; where that is not enough, or all are
   *     asked for, each has a line of its own
   * @param unicode whether the terminal shows more than ASCII
   * @param colours whether to use colours
   * @param all whether to show every entrant
   */
  public static String render(
      Report report, int width, boolean unicode, boolean colours, boolean all) {
    StringBuilder text = new StringBuilder();
    ChosenRanking chosen = report.findings().chosen();
    List<RankedEntrant> shown =
        chosen == null ? durability(report, width, unicode, colours, all, text) : List.of();
    if (chosen != null) {
      text.append(plain(TerminalClassical.of(chosen, width, all), unicode));
    }
    faults(report, width, unicode, text);
    StringBuilder closing = new StringBuilder();
    plain(closing(report, shown), unicode).lines().forEach(l -> FittedText.wrap(l, width, closing));
    closing.toString().lines().forEach(l -> text.append(style(l, DIM, colours)).append('\n'));
    HeadlineText.of(report).forEach(s -> FittedText.wrap(plain(s, unicode), width, text));
    String futures = new ConceptComparison(report.findings().futures()).sentence();
    if (!futures.isEmpty()) {
      FittedText.wrap(plain(futures.replace(" %", "%"), unicode), width, text);
    }
    text.append(plain(TerminalClassical.of(report.findings().classical(), width, all), unicode));
    text.append(plain(TerminalConditions.render(report, width), unicode));
    for (Report.EntrantNote entrant : report.entrants()) {
      ModelUse model = entrant.model();
      if (model != null) {
        String line = entrant.name() + " " + model.words();
        FittedText.wrap(plain(line, unicode), width, text);
      }
    }
    for (Warning warning : report.findings().warnings()) {
      FittedText.wrap("Warning: " + plain(warning.value(), unicode), width, text);
    }
    return text.toString();
  }

  /** The ranking by durability. Returns the entrants shown. */
  private static List<RankedEntrant> durability(
      Report report, int width, boolean unicode, boolean colours, boolean all, StringBuilder text) {
    List<RankedEntrant> standings = report.findings().standings();
    int left = all ? 0 : Math.max(0, standings.size() - FIRST - LAST);
    List<RankedEntrant> shown =
        standings.stream()
            .filter(s -> left < 2 || s.rank() <= FIRST || s.rank() > FIRST + left)
            .toList();
    int widest = shown.stream().mapToInt(s -> s.name().length()).max().orElse(0);
    int name = Math.max(8, widest);
    int numbers = NUMBERS + (unicode ? 0 : 1);
    int fit = width - numbers + 1;
    boolean cut = !all && name > fit && fit >= LEAST_NAME && areTold(shown, fit, unicode);
    name = cut ? fit : name;
    boolean wide = name + numbers - 1 <= width;
    int room = Math.min(LONGEST_BAR, width - numbers - name);
    int bar = room < SHORTEST_BAR ? 0 : room;
    String head = wide ? head(name, bar, unicode) : "    strategy\n" + plain(NARROW_HEAD, unicode);
    head.lines().forEach(line -> text.append(style(line, BOLD, colours)).append('\n'));
    for (RankedEntrant s : shown) {
      if (left > 1 && s.rank() == FIRST + left + 1) {
        text.append(style(left(left, unicode), DIM, colours)).append('\n');
      }
      if (wide) {
        text.append(line(s, name, bar, unicode)).append('\n');
      } else {
        narrow(s, width, unicode, text);
      }
    }
    if (cut) {
      text.append(style("    Long names are shortened; '--all' shows them whole", DIM, colours));
      text.append('\n');
    }
    return shown;
  }

  /** Whether shortened names can be told from each other. */
  private static boolean areTold(List<RankedEntrant> shown, int width, boolean unicode) {
    return shown.stream()
            .map(s -> FittedText.shortened(s.name(), width, unicode))
            .distinct()
            .count()
        == shown.size();
  }

  private static String left(int left, boolean unicode) {
    return PortableText.format("    %s %d more; '--all' shows them", unicode ? "…" : "...", left);
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
        "    %s %s %-8s %6s %5s %5s %6s  %4s",
        FittedText.pad("strategy", name),
        FittedText.pad("durability", (bar == 0 ? 0 : bar + 1) + (unicode ? 11 : 12)),
        unicode ? "for κ" : "for k",
        "by lot",
        "reply",
        "gains",
        "payoff",
        "war");
  }

  private static String plain(String text, boolean unicode) {
    return unicode
        ? text
        : text.replace("±", "+-")
            .replace("−", "-")
            .replace("–", "-")
            .replace("α", "alpha")
            .replace("κ", "kappa")
            .replace("∞", "infinity")
            .replace("…", "...")
            .replaceAll("[^\\x00-\\x7f]", "?");
  }

  private static String line(RankedEntrant s, int name, int bar, boolean unicode) {
    return PortableText.format(
            "%3d %s %s%.3f %s %s %6s %5s %5s %6s%s %4s",
            s.rank(),
            FittedText.pad(FittedText.shortened(s.name(), name, unicode), name),
            bar == 0 ? "" : bar(s.durability().value(), bar, unicode) + " ",
            s.durability().value(),
            FittedText.pad(interval(s, unicode), unicode ? 5 : 6),
            FittedText.pad(plain(s.otherChoices().range(), unicode), 8),
            NumberText.plain(s.otherChoices().lot().value(), 3),
            plain(NumberText.plain(s.otherChoices().bestReply(), 3), unicode),
            plain(NumberText.plain(s.keptGains().value(), 2), unicode),
            plain(NumberText.plain(s.payoff().value(), 1), unicode),
            s.isNotWorthIt() ? "*" : " ",
            plain(NumberText.percent(s.danger().value()).replace(" ", ""), unicode))
        .stripTrailing();
  }

  /** An entrant in two lines or more: its name, whole, and below it the numbers. */
  private static void narrow(RankedEntrant s, int width, boolean unicode, StringBuilder text) {
    String rank = PortableText.format("%3d ", s.rank());
    for (String part : FittedText.lines(s.name(), width - INDENT)) {
      text.append(rank).append(part).append('\n');
      rank = " ".repeat(INDENT);
    }
    String numbers =
        PortableText.format(
            "  %.3f %s %s\n  %6s %5s %5s %6s%s %4s",
            s.durability().value(),
            FittedText.pad(interval(s, unicode), 6),
            plain(s.otherChoices().range(), unicode),
            NumberText.plain(s.otherChoices().lot().value(), 3),
            plain(NumberText.plain(s.otherChoices().bestReply(), 3), unicode),
            plain(NumberText.plain(s.keptGains().value(), 2), unicode),
            plain(NumberText.plain(s.payoff().value(), 1), unicode),
            s.isNotWorthIt() ? "*" : " ",
            plain(NumberText.percent(s.danger().value()).replace(" ", ""), unicode));
    text.append(numbers.stripTrailing()).append('\n');
  }

  private static String interval(RankedEntrant s, boolean unicode) {
    double half = (s.durability().high() - s.durability().low()) / 2;
    return Double.isFinite(half)
        ? (unicode ? "±" : "+-") + PortableText.format("%.3f", half).substring(half < 1 ? 1 : 0)
        : "";
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

  private static String closing(Report report, List<RankedEntrant> shown) {
    Findings findings = report.findings();
    String played =
        PortableText.format(
            "%s%s, %s, expected probability of war %s.",
            NumberText.counted(findings.matches(), "match", "matches"),
            report.complete() ? "" : " (partial)",
            NumberText.counted(findings.agreements(), "agreement", "agreements"),
            NumberText.percent(findings.danger()).replace(" ", ""));
    if (findings.chosen() != null) {
      return played + "\nThe ranking by durability is in standings.csv.";
    }
    String choices =
        findings.choiceCurves().isEmpty()
            ? ""
            : " For κ: where the place holds. By lot: durability with partners drawn by lot (κ ="
                + " 0). Reply: against the best reply (κ → ∞).";
    String own =
        shown.stream().anyMatch(RankedEntrant::isNotWorthIt)
            ? "\n"
                + "* not worth it to its own side, which earns no more than if nobody ever came"
                + " to the table"
            : "";
    return PortableText.format(
        "%s\nDurability %s, ± 95 %% interval; gains, payoff and war likewise.%s%s",
        played, findings.choice().words(), choices, own);
  }

  private static String style(String text, String style, boolean colours) {
    return colours ? style + text + PLAIN : text;
  }
}
