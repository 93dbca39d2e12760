package org.servanda.reports.contrast;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servanda.reports.statistics.Estimate;

/**
 * The statistics of a condition or season, and their differences from the first.
 *
 * @param scenario the scenario without the condition
 * @param condition the parameters that differ; empty if none
 * @param season from 1; 0 if all seasons are pooled
 * @param values one per statistic
 */
public record ConditionResult(String scenario, String condition, int season, List<Value> values) {
  public ConditionResult {
    values = List.copyOf(values);
  }

  /**
   * The value of a statistic.
   *
   * @param statistic which one
   * @param value with its 95 % interval
   * @param difference from the first condition of the scenario, or from the first season of the
   *     same condition, with its 95 % interval; null for the first itself
   */
  public record Value(ContrastStatistic statistic, Estimate value, @Nullable Estimate difference) {}

  /** Whether it is a season, compared with the first season; if not, it is a condition. */
  public boolean ofSeason() {
    return season > 0;
  }

  /** {@code condition} or {@code season}. */
  public String kind() {
    return ofSeason() ? "season" : "condition";
  }

  /** Its condition, its season, or both, in words. */
  public String label() {
    String when = ofSeason() ? "season " + season : "";
    String where = condition.isEmpty() && !ofSeason() ? "unchanged" : condition;
    return where.isEmpty() || when.isEmpty() ? where + when : where + ", " + when;
  }

  /**
   * The value of a statistic.
   *
   * @throws IllegalArgumentException if the statistic is not among {@link #values}
   */
  public Value by(ContrastStatistic statistic) {
    return values.stream()
        .filter(value -> value.statistic() == statistic)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(statistic.label() + " is not compared"));
  }
}
