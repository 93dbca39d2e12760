package org.servanda.reports.table;

import java.util.List;
import java.util.function.Function;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.statistics.NumberText;

/**
 * A documented column of a table.
 *
 * @param name in the header
 * @param meaning with unit and range
 * @param cell the text of a row
 * @param <R> type of a row
 */
record Column<R>(String name, String meaning, Function<R, String> cell) {
  /** The characters with which spreadsheets let a formula begin. */
  private static final String FORMULA = "=+-@\t\r";

  static <R> Column<R> text(String name, String meaning, Function<R, String> cell) {
    return new Column<>(name, meaning, row -> harmless(cell.apply(row)));
  }

  /**
   * A text that no spreadsheet takes for a formula: one that begins like a formula gets an
   * apostrophe before it, which spreadsheets do not show.
   */
  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  static <R> Column<R> count(String name, String meaning, Function<R, Long> cell) {
    return new Column<>(name, meaning, row -> cell.apply(row).toString());
  }

  static <R> Column<R> number(String name, String meaning, Function<R, Double> cell) {
    return new Column<>(name, meaning, row -> NumberText.data(cell.apply(row)));
  }

  /** A number in scientific notation, such as {@code 4.12e-09}; empty for NaN. */
  static <R> Column<R> scientific(String name, String meaning, Function<R, Double> cell) {
    return new Column<>(name, meaning, row -> NumberText.scientific(cell.apply(row)));
  }

  /** Three columns: an estimate and both ends of its interval. */
  static <R> List<Column<R>> estimate(String name, String meaning, Function<R, Estimate> cell) {
    return List.of(
        number(name, meaning, row -> cell.apply(row).value()),
        number(
            name + "_low",
            "lower end of the 95 % interval of " + name + "; empty if unbounded",
            row -> cell.apply(row).low()),
        number(
            name + "_high",
            "upper end of the 95 % interval of " + name + "; empty if unbounded",
            row -> cell.apply(row).high()));
  }
}
