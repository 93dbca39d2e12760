package org.servanda.reports.validity;

import org.jspecify.annotations.Nullable;

/**
 * A case of history beside the model.
 *
 * @param id the scenario's id
 * @param title its name
 * @param seen whether the case had been played before the coding rule was fixed
 * @param signed what history signed
 * @param years the years it held; so far, if it is in force
 * @param ended how it ended, or {@code in force}
 * @param imposed the model, with that deal in force from the start
 * @param free the model, with talks
 */
public record CaseCheck(
    String id,
    String title,
    boolean seen,
    Deal signed,
    double years,
    String ended,
    Lives imposed,
    Lives free) {

  /** What is written of a deal that is still kept. */
  public static final String IN_FORCE = "in force";

  /**
   * A deal; of several, the most frequent of each term and the mean depth.
   *
   * @param form its legal form
   * @param verification its level of verification
   * @param precision its level of precision
   * @param years its term in years, 0 for ever
   * @param guarantor whether a third party guarantees it
   * @param depth the costs it imposes, as a share of the greatest possible
   */
  public record Deal(
      String form,
      String verification,
      String precision,
      int years,
      boolean guarantor,
      double depth) {}

  /**
   * How long the first agreements of matches lived.
   *
   * @param deal what was agreed; null if nothing was
   * @param matches the number of matches
   * @param agreed the share of matches with an agreement
   * @param median the median life in years; null if more than half outlast the match
   * @param mean the mean life in years, restricted to the length of a match; 0 if nothing was
   *     agreed
   * @param ending the most frequent ending
   * @param share the share of agreements that ended like this
   */
  public record Lives(
      @Nullable Deal deal,
      long matches,
      double agreed,
      @Nullable Double median,
      double mean,
      String ending,
      double share) {}

  /** Whether the deal ended, so that its whole life is known. */
  public boolean isOver() {
    return !ended.equals(IN_FORCE);
  }
}
