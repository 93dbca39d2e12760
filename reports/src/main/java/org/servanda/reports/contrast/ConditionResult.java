package org.servanda.reports.contrast;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servanda.reports.statistics.Estimate;

/**
 * What a condition, or a season, came to, and how it differs from the first.
 *
 * @param scenario the scenario it is a condition of
 * @param condition what is otherwise in it; empty if nothing is
 * @param season from 1; 0 where all seasons are taken as one
 * @param values by each statistic
 */
public record ConditionResult(String scenario, String condition, int season, List<Value> values) {
  public ConditionResult {
    values = List.copyOf(values);
  }

  /**
   * What it came to by a statistic.
   *
   * @param statistic which one
   * @param value with its 95 % interval
   * @param difference to the first condition of the scenario, or to the first season of the same
   *     condition, with its 95 % interval; null for the first itself
   */
  public record Value(ContrastStatistic statistic, Estimate value, @Nullable Estimate difference) {}

  /** Whether it is a season, compared with the first season; otherwise a condition. */
  public boolean ofSeason() {
    return season > 0;
  }

  /** What it is: condition or season. */
  public String kind() {
    return ofSeason() ? "season" : "condition";
  }

  /** In words: its condition, its season, or both. */
  public String label() {
    String when = ofSeason() ? "season " + season : "";
    String where = condition.isEmpty() && !ofSeason() ? "as it is" : condition;
    return where.isEmpty() || when.isEmpty() ? where + when : where + ", " + when;
  }

  /** What it came to by a statistic that is compared. */
  public Value by(ContrastStatistic statistic) {
    return values.stream()
        .filter(value -> value.statistic() == statistic)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(statistic.label() + " is not compared"));
  }
}
