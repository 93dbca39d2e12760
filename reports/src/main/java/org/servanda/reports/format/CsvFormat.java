package org.servanda.reports.format;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Tables for programs: standings, pairs, agreements, and a dictionary of their columns. */
final class CsvFormat implements ReportFormat {
  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  @Override
  public String id() {
    return "csv";
  }

  @Override
  public SortedMap<String, String> files(Report report) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put("standings.csv", table(Columns.standings(), report.findings().standings()));
    files.put("pairs.csv", table(Columns.pairs(), report.findings().pairs()));
    files.put("agreements.csv", table(Columns.agreements(), report.findings().kinds()));
    files.put("columns.csv", dictionary());
    return files;
  }

  private static <R> String table(List<Column<R>> columns, List<R> rows) {
    List<List<String>> cells = new ArrayList<>();
    cells.add(columns.stream().map(Column::name).toList());
    for (R row : rows) {
      cells.add(columns.stream().map(column -> column.cell().apply(row)).toList());
    }
    return print(cells);
  }

  private static String dictionary() {
    List<List<String>> cells = new ArrayList<>();
    cells.add(List.of("file", "column", "meaning"));
    Columns.standings().forEach(c -> cells.add(List.of("standings.csv", c.name(), c.meaning())));
    Columns.pairs().forEach(c -> cells.add(List.of("pairs.csv", c.name(), c.meaning())));
    Columns.agreements().forEach(c -> cells.add(List.of("agreements.csv", c.name(), c.meaning())));
    return print(cells);
  }

  private static String print(List<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, CSV)) {
      for (List<String> row : rows) {
        printer.printRecord(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
