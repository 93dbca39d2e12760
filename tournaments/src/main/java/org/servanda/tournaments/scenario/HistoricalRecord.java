package org.servanda.tournaments.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Range;
import org.servanda.engine.model.Seat;
import org.servanda.tournaments.yaml.TextPattern;

/**
 * What became of a case in history: data beside a scenario, which no match ever sees.
 *
 * @param signed what was signed
 * @param date when it was signed, {@code 2015-07-14}
 * @param ended when it ended, if it has
 * @param how how it ended, or that it is in force
 * @param years how long it was in force
 * @param by who ended it, if one side did
 * @param note what else is worth knowing
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
   * An agreement by the names of what it takes from the scenario's menus. What of the terms is left
   * out is the menu's first.
   *
   * @param options one for each issue, in their order
   * @param form how solemnly
   * @param verification how closely watched
   * @param precision how exactly worded
   * @param years for how long, 0 for ever
   * @param review years between reviews, 0 for none
   * @param escape the price of an escape
   * @param guarantor whether a third party stood behind it
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
