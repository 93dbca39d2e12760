package org.servanda.reports.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servanda.reports.findings.Report;
import org.servanda.reports.statistics.NumberText;
import org.servanda.reports.table.ConditionTable;

/**
 * What the page shows, worked out: the template only lays it out.
 *
 * @param report what is told
 * @param title of the tournament; the scenario's own if the tournament has no other
 * @param finding the result in a sentence
 * @param told whom of the ranking can be told apart
 * @param rows the ranking
 * @param questions the essay's three questions
 * @param ranks everybody's ranks by every question
 * @param matrices a pair matrix a scenario
 * @param endings how agreements ended, in all and by form
 * @param ages how agreements had ended by some ages
 * @param terms what was signed
 * @param faults what went wrong, a sentence each
 * @param figures by id: what is drawn without script, and beside it
 * @param readings what goes with agreements that last, in words
 * @param risks how many agreements were still watched, by strategy
 * @param lives what distribution agreements' lives have
 * @param contrasts conditions compared, and seasons; empty if there is one of each
 * @param validity how far the model can be believed; null if that is not told
 * @param data for the script, as JSON
 * @param charts the charting library
 * @param script the page's own
 */
public record Page(
    Report report,
    String title,
    String finding,
    String told,
    List<Row> rows,
    List<Question> questions,
    Ranks ranks,
    List<Matrix> matrices,
    List<Ending> endings,
    Ages ages,
    List<Term> terms,
    List<String> faults,
    Map<String, Figure> figures,
    List<Reading> readings,
    List<Risk> risks,
    Lives lives,
    List<ConditionTable> contrasts,
    @Nullable ValidityText validity,
    String data,
    Script charts,
    Script script) {

  /** A script that stands in the page, and the hash its content policy allows it by. */
  public record Script(String text, String hash) {}

  /** A share in per cent, for a table. */
  public static String percent(double share) {
    return NumberText.plain(100 * share, 1);
  }

  /** An id that is safe in a link, whatever a strategy is called. */
  static String anchor(String name) {
    return "s-" + name.replaceAll("[^A-Za-z0-9-]", "_");
  }

  /** A figure without script. */
  public record Figure(String id, String title, String svg) {}

  /** A plain reading of a regression. */
  public record Reading(String figure, List<String> sentences) {}

  /** How many agreements of a strategy were still watched after so many years. */
  public record Risk(String name, List<String> counts, boolean shown) {}

  /** A line of the ranking; bars and whiskers in per cent of the widest. */
  public record Row(
      int rank,
      String name,
      String anchor,
      String ranks,
      String durability,
      String interval,
      String bar,
      String low,
      String span,
      String gains,
      String payoff,
      String danger,
      String signing,
      String life,
      Report.EntrantNote note,
      List<String> figures) {}

  /** One of the three questions, with who does best and worst by it. */
  public record Question(
      String title, String measure, List<Answer> best, List<Answer> worst, String overall) {}

  /** An entrant's answer. */
  public record Answer(String name, String anchor, String value) {}

  /** Ranks by each question. */
  public record Ranks(List<String> heads, List<RankLine> lines) {}

  /** A strategy's ranks, with their intervals. */
  public record RankLine(String name, List<String> ranks) {}

  /** How agreements had ended after so many years, in per cent. */
  public record Ages(List<String> years, List<AgeLine> lines) {}

  /** Those that had ended in a way, with intervals. */
  public record AgeLine(String end, int colour, List<String> shares) {}

  /** Distributions fitted to lives: in words, then of all agreements, then of each strategy's. */
  public record Lives(String sentence, List<Life> lines) {}

  /** One of them, with intervals; why there is none, if there is none. */
  public record Life(
      String name,
      String agreements,
      String endings,
      String unknown,
      String shape,
      String scale,
      String rate,
      String aic) {}

  /** The durability of every pair in a scenario. */
  public record Matrix(
      String scenario, String title, List<String> heads, List<Line> lines, boolean numbers) {}

  /** A line of a matrix. */
  public record Line(String name, String anchor, List<Cell> cells) {}

  /** A cell of a matrix: its shade from 0 to 10, and where it stands. */
  public record Cell(String text, int shade, String title, String pair) {}

  /** How agreements of a group ended. */
  public record Ending(String group, String count, List<Part> parts) {}

  /** A part of a stacked bar. */
  public record Part(String label, int colour, String width, String share) {}

  /** How often a level of terms was signed, and how well it was kept. */
  public record Term(
      String kind, String level, String share, String width, String kept, String breached) {}
}
