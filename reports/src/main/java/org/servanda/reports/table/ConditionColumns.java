package org.servanda.reports.table;

import static org.servanda.reports.table.Column.number;
import static org.servanda.reports.table.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.servanda.reports.contrast.ConditionResult;
import org.servanda.reports.statistics.Estimate;

/** The columns of {@code contrasts.csv}: one row per condition or season and statistic. */
final class ConditionColumns {
  private static final Estimate NONE = Estimate.unbounded(Double.NaN);

  private ConditionColumns() {}

  /**
   * A row.
   *
   * @param setting the condition or season
   * @param value its value of a statistic
   */
  record Row(ConditionResult setting, ConditionResult.Value value) {}

  static List<Row> rows(List<ConditionResult> contrasts) {
    List<Row> rows = new ArrayList<>();
    for (ConditionResult setting : contrasts) {
      setting.values().forEach(value -> rows.add(new Row(setting, value)));
    }
    return rows;
  }

  static List<Column<Row>> all() {
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(text("scenario", "the scenario's id", r -> r.setting().scenario()));
    columns.add(
        text(
            "condition",
            "parameters that differ from the scenario; empty if none",
            r -> r.setting().condition()));
    columns.add(
        text(
            "season",
            "from 1; empty if all seasons are pooled",
            r -> r.setting().ofSeason() ? Integer.toString(r.setting().season()) : ""));
    columns.add(text("statistic", "the statistic compared", r -> r.value().statistic().key()));
    columns.add(text("unit", "of the statistic", r -> r.value().statistic().unit()));
    estimate(
        columns, "value", "the statistic over all matches, both seats", r -> r.value().value());
    estimate(
        columns,
        "difference",
        "value minus that of the scenario's first condition, or of the condition's first season; empty for the first",
        r -> r.value().difference() == null ? NONE : r.value().difference());
    return columns;
  }

  private static void estimate(
      List<Column<Row>> columns, String name, String meaning, Function<Row, Estimate> estimate) {
    columns.add(number(name, meaning, row -> estimate.apply(row).value()));
    String end = " end of its 95 % interval, by the jackknife; empty if unbounded";
    columns.add(number(name + "_low", "lower" + end, row -> estimate.apply(row).low()));
    columns.add(number(name + "_high", "upper" + end, row -> estimate.apply(row).high()));
  }
}
