package org.servanda.reports.format;

import java.util.function.Function;

/**
 * A documented column of a table.
 *
 * @param name as it stands in the head
 * @param meaning with its unit and range
 * @param cell its text for a row
 * @param <R> a row
 */
record Column<R>(String name, String meaning, Function<R, String> cell) {
  static <R> Column<R> text(String name, String meaning, Function<R, String> cell) {
    return new Column<>(name, meaning, cell);
  }

  static <R> Column<R> count(String name, String meaning, Function<R, Long> cell) {
    return new Column<>(name, meaning, row -> cell.apply(row).toString());
  }

  static <R> Column<R> number(String name, String meaning, Function<R, Double> cell) {
    return new Column<>(name, meaning, row -> Numbers.data(cell.apply(row)));
  }
}
