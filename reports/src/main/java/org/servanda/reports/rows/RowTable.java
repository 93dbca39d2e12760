package org.servanda.reports.rows;

import java.util.List;

/**
 * A table with a row for each of many things. Its columns are the one description of it.
 *
 * @param name in words, and in the description for programs
 * @param file its file inside the results folder
 * @param meaning what a row is
 * @param key the columns that together name one row
 * @param columns in order
 * @param <R> type of a row
 */
public record RowTable<R>(
    String name, String file, String meaning, List<String> key, List<RowColumn<R>> columns) {

  public RowTable {
    key = List.copyOf(key);
    columns = List.copyOf(columns);
  }

  /** Its file as Parquet inside the results folder. */
  public String parquetFile() {
    return name + ".parquet";
  }

  /** Adds the names of the columns. */
  public void addHeader(RowText text) {
    columns.forEach(column -> text.text(column.name()));
    text.end();
  }

  /** Adds a row. */
  public void addTo(RowText text, R row) {
    for (RowColumn<R> column : columns) {
      column.cell().addTo(text, row);
    }
    text.end();
  }
}
