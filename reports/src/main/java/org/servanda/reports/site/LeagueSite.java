package org.servanda.reports.site;

import java.util.List;

/**
 * What the pages of a standing competition tell. All texts are shown as they are, so that the same
 * competition gives the same pages.
 *
 * @param title the competition's title
 * @param season the season, from 1
 * @param run the number of the last run, from 1; 0 before the first
 * @param date of the last run, as its host gave it; empty if none was given
 * @param commitment the SHA-256 hash of the season's seed and salt
 * @param revealed the line that was hashed, once the season is closed; empty until then
 * @param finding who leads, and how sure that is; empty before the first run
 * @param measure what the ladder ranks by and how, in sentences
 * @param rules the rules, a sentence each
 * @param ladder the places, best first; empty before the first run
 * @param news what the last run brought, a sentence each
 * @param quarantine submissions that do not play, with reasons
 * @param authors those who have submitted anything, by name
 * @param history places by run, this season's runs in order
 * @param past the seasons that are closed, latest first
 */
public record LeagueSite(
    String title,
    int season,
    int run,
    String date,
    String commitment,
    String revealed,
    String finding,
    String measure,
    List<String> rules,
    List<Row> ladder,
    List<String> news,
    List<Quarantined> quarantine,
    List<Author> authors,
    History history,
    List<Past> past) {

  /**
   * A place on the ladder.
   *
   * @param rank from 1
   * @param ranks the 95 % interval of the rank, {@code 2–4}
   * @param name the strategy
   * @param author its author; empty for one of the reference field
   * @param durability in per cent
   * @param interval its 95 % interval in per cent
   * @param change of the rank since the run before: {@code ▲2}, {@code ▼1}, {@code =}, {@code new}
   * @param faults matches that it lost by a fault
   */
  public record Row(
      int rank,
      String ranks,
      String name,
      String author,
      String durability,
      String interval,
      String change,
      long faults) {}

  /**
   * A submission that does not play.
   *
   * @param file its name in the folder of submissions
   * @param author its author
   * @param reasons why, a sentence each
   */
  public record Quarantined(String file, String author, List<String> reasons) {}

  /**
   * An author.
   *
   * @param name as the submission's file or folder is called
   * @param submissions what the author has submitted: file, hash and what became of it
   * @param strategies those that play
   * @param history places of the author's strategies by run
   * @param news what happened to the author's submissions, latest first
   */
  public record Author(
      String name,
      List<Submitted> submissions,
      List<Played> strategies,
      History history,
      List<String> news) {
    /** The author's page, seen from the index. */
    public String address() {
      return "authors/" + name + ".html";
    }
  }

  /**
   * A submitted file.
   *
   * @param file its name in the folder of submissions
   * @param sha256 the hash of its bytes
   * @param status {@code accepted}, {@code quarantined} or {@code withdrawn}
   * @param reasons why it does not play; empty if it does
   */
  public record Submitted(String file, String sha256, String status, List<String> reasons) {}

  /**
   * A strategy that plays.
   *
   * @param place its place on the ladder
   * @param best partners with which its agreements last best: name and durability in per cent
   * @param worst those with which they last worst
   * @param faults what it did wrong and how often, a sentence each
   * @param commands commands that show its matches
   */
  public record Played(
      Row place,
      List<String> best,
      List<String> worst,
      List<String> faults,
      List<String> commands) {}

  /**
   * Places by run.
   *
   * @param runs the runs' numbers, rising
   * @param lines the strategies, those of authors first
   * @param most the most strategies that were ranked in a run
   */
  public record History(List<Integer> runs, List<Line> lines, int most) {}

  /**
   * A strategy's places.
   *
   * @param name the strategy
   * @param submitted whether it is an author's and not one of the reference field
   * @param ranks its rank in each run; 0 where it did not play
   */
  public record Line(String name, boolean submitted, List<Integer> ranks) {}

  /**
   * A closed season.
   *
   * @param season its number
   * @param address of its results, seen from the index
   * @param first the strategy that came first
   * @param revealed the line with its seed and salt
   */
  public record Past(int season, String address, String first, String revealed) {}
}
