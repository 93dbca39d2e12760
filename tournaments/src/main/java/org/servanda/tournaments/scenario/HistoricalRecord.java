package org.servanda.tournaments.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Range;
import org.servanda.engine.model.Seat;
import org.servanda.tournaments.yaml.TextPattern;

/**
 * What was signed in history, and how it ended: data beside a scenario that no match uses.
 *
 * @param signed what was signed
 * @param date the date it was signed, {@code 2015-07-14}
 * @param ended the date it ended, if it has
 * @param how how it ended, or {@code in force}
 * @param years how long it was in force, in years; so far, if it still is
 * @param by the side that ended it, if one did
 * @param note a remark
 */
public record HistoricalRecord(
    Signed signed,
    @TextPattern(value = "a day such as 2015-07-14", pattern = TextPattern.DAY) String date,
    @TextPattern(value = "a day such as 2018-05-08", pattern = TextPattern.DAY)
        @Nullable String ended,
    @TextPattern(
            value = "how it ended",
            oneOf = {"withdrawn", "expired", "renegotiated", "violated", "lapsed", "in force"})
        String how,
    @Range(value = "years in force", max = 1000) @Nullable Double years,
    @Nullable Seat by,
    @Nullable String note) {
  /**
   * An agreement, by the names of its entries in the scenario's menus. Terms left out take the
   * first entry of their menu.
   *
   * @param options one option for each issue, in their order
   * @param form its legal form
   * @param verification its level of verification
   * @param precision its level of precision
   * @param years its term in years, 0 for ever
   * @param review years between reviews, 0 for none
   * @param escape the price of an escape
   * @param guarantor whether a third party guaranteed it
   */
  public record Signed(
      List<String> options,
      String form,
      String verification,
      String precision,
      @Range(value = "years it runs, 0 for ever", max = 1000) @Nullable Integer years,
      @Range(value = "years between reviews, 0 for none", max = 1000) @Nullable Integer review,
      @Range(value = "price of an escape") @Nullable Double escape,
      @Nullable Boolean guarantor) {
    public Signed {
      options = List.copyOf(options);
    }
  }
}
