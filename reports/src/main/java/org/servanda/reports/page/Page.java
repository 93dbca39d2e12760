package org.servanda.reports.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servanda.reports.findings.Report;
import org.servanda.reports.statistics.NumberText;
import org.servanda.reports.table.ConditionTable;

/**
 * Everything the page shows, already computed and formatted; the template only lays it out.
 *
 * @param report the report
 * @param title of the tournament, or of its scenario if the tournament is named after it
 * @param finding the main result in one sentence
 * @param lead what the page opens with
 * @param card elements of the head that name the page's picture
 * @param front the first figure: wide, narrow, and the names of the slider's steps
 * @param stories three stories, each with a small chart
 * @param groupNote whether ranks differ significantly; empty if unknown
 * @param leftOut what the page leaves out of a large field, in sentences; empty if nothing
 * @param rows the ranking
 * @param questions the three questions
 * @param ranks the ranks of all strategies by every ranking
 * @param matrices one matrix of pairs per scenario
 * @param endings how agreements ended, overall and by form
 * @param ages cumulative incidence of endings at some ages
 * @param terms how often each level of the terms was signed, and how well kept
 * @param mechanisms how often the mechanisms of the model acted
 * @param faults one sentence per kind of fault
 * @param figures static figures by id
 * @param readings regression results in words: effects with p under .05, and what to know of them
 * @param risks numbers at risk, by strategy
 * @param lives distributions fitted to the lives of agreements
 * @param futures which strategies remain, in the first season
 * @param reputedFutures the same in later seasons
 * @param contrasts comparisons of conditions and of seasons; empty if there is one of each
 * @param validity the validity card; null if there is none
 * @param chosen the ranking that was asked for in place of the one by durability; else null
 * @param classical the results of repeated games; empty without any
 * @param data for the script, as JSON
 * @param charts the charting library
 * @param script the page's own script
 */
public record Page(
    Report report,
    String title,
    String finding,
    PageLead lead,
    String card,
    Front front,
    List<PageStories.Story> stories,
    String groupNote,
    List<String> leftOut,
    List<Row> rows,
    List<Question> questions,
    Ranks ranks,
    List<Matrix> matrices,
    List<Ending> endings,
    Ages ages,
    List<Term> terms,
    List<Mechanism> mechanisms,
    List<String> faults,
    Map<String, Figure> figures,
    List<Reading> readings,
    List<Risk> risks,
    Lives lives,
    Futures futures,
    Futures reputedFutures,
    List<ConditionTable> contrasts,
    @Nullable ValidityText validity,
    @Nullable Chosen chosen,
    List<Classical> classical,
    String data,
    Script charts,
    Script script) {

  /** An inline script, and its hash in the content security policy. */
  public record Script(String text, String hash) {}

  /** A share as a percentage with one decimal, without the sign. */
  public static String percent(double share) {
    return NumberText.plain(100 * share, 1);
  }

  /** An id that is safe in a link, for any name of a strategy. */
  static String anchor(String name) {
    return "s-" + name.replaceAll("[^A-Za-z0-9-]", "_");
  }

  /**
   * The first figure in two sizes, with the names of the slider's steps, and the first with its κ.
   */
  public record Front(
      String wide, String narrow, List<String> steps, int start, String kappa, String note) {}

  /** A figure as static SVG, with what it shows in a sentence. */
  public record Figure(String id, String title, String says, String svg) {}

  /** A regression of a figure, in sentences. */
  public record Reading(String figure, List<String> sentences) {}

  /** Numbers at risk of a strategy after some years. */
  public record Risk(String name, List<String> counts, boolean shown) {}

  /**
   * A line of the ranking; bars and whiskers in per cent of the full width.
   *
   * @param strip a path with one stroke for each partner, at the share of time kept with it
   * @param line the portrait in one line
   * @param own what it gains for its own side
   * @param keys numbers to sort the columns of the full table by
   */
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
      String holds,
      String lot,
      String bestReply,
      String payoff,
      String surplus,
      String danger,
      String strip,
      String line,
      String own,
      List<String> keys,
      Report.EntrantNote note,
      List<String> figures) {}

  /** One of the three questions, with the best and the worst strategies by it. */
  public record Question(
      String title, String measure, List<Answer> best, List<Answer> worst, String overall) {}

  /** A strategy and its value. */
  public record Answer(String name, String anchor, String value) {}

  /** Ranks by each ranking. */
  public record Ranks(List<String> heads, List<RankLine> lines) {}

  /** A strategy's ranks, with their intervals. */
  public record RankLine(String name, List<String> ranks) {}

  /** A mechanism of the model, with how often it acted. */
  public record Mechanism(String name, List<Measure> measures) {}

  /** What is measured, and its value. */
  public record Measure(String name, String value) {}

  /** Cumulative incidence of endings after some years, in per cent. */
  public record Ages(List<String> years, List<AgeLine> lines) {}

  /** The incidence of one way to end, with intervals. */
  public record AgeLine(String end, int colour, List<String> shares) {}

  /** Distributions fitted to lives: a sentence; then all agreements, then each strategy. */
  public record Lives(String sentence, List<Life> lines, List<Office> offices) {}

  /** Agreements while one kind of leader held a party's office. */
  public record Office(
      String scenario,
      String party,
      String leader,
      String years,
      String left,
      String rate,
      String five,
      String ten) {}

  /** One fit with intervals; {@code unknown} says why there is none, and is empty otherwise. */
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

  /** A ranking by another criterion: its heads, and a row of cells for each strategy. */
  public record Chosen(String label, List<RowOfCells> rows) {}

  /** A rank, a name and further cells. */
  public record RowOfCells(int rank, String name, String anchor, List<String> cells) {}

  /**
   * The results of a repeated game, and how often each strategy cooperated with each other. The
   * cells of that matrix have no pair to show.
   */
  public record Classical(
      String title,
      int repetitions,
      List<String> heads,
      List<RowOfCells> rows,
      Matrix cooperation) {}

  /** A line of a matrix. */
  public record Line(String name, String anchor, List<Cell> cells) {}

  /** A cell of a matrix: shade from 0 to 10, and its indices of scenario, A and B. */
  public record Cell(String text, int shade, String title, String pair) {}

  /** How agreements of a group ended. */
  public record Ending(String group, String count, List<Part> parts) {}

  /** A part of a stacked bar. */
  public record Part(String label, int colour, String width, String share) {}

  /** Which strategies remain: what concepts say, columns left out, and a table. */
  public record Futures(
      String title,
      String finding,
      List<String> notes,
      List<String> heads,
      List<FutureLine> lines) {}

  /** A strategy's shares, in per cent, and its number of invaders. */
  public record FutureLine(String name, List<String> cells) {}

  /** How often a level of terms was signed, and how well it was kept. */
  public record Term(
      String kind, String level, String share, String width, String kept, String breached) {}
}
