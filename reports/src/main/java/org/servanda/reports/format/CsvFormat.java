package org.servanda.reports.format;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.servanda.reports.analysis.Findings;
import org.servanda.reports.analysis.ranking.Ranking;
import org.servanda.reports.analysis.why.Effect;

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
    files.put("behaviours.csv", table(Columns.behaviours(), report.findings().behaviours()));
    files.put("effects.csv", table(Columns.effects(), effects(report.findings())));
    files.put("comparisons.csv", table(Columns.comparisons(), comparisons(report.findings())));
    files.put("futures.csv", table(Columns.futures(), report.findings().futures()));
    Findings findings = report.findings();
    if (!findings.contrasts().isEmpty()) {
      files.put(
          "contrasts.csv",
          table(ContrastColumns.all(), ContrastColumns.rows(findings.contrasts())));
    }
    if (!findings.reputedFutures().isEmpty()) {
      files.put("futures-reputed.csv", table(Columns.futures(), findings.reputedFutures()));
    }
    files.put("columns.csv", dictionary(files.keySet()));
    return files;
  }

  private static List<Effect> effects(Findings findings) {
    List<Effect> effects = new ArrayList<>(findings.terms());
    effects.addAll(findings.traits());
    return effects;
  }

  private static List<Columns.Compared> comparisons(Findings findings) {
    List<Columns.Compared> all = new ArrayList<>();
    for (Ranking ranking : findings.rankings()) {
      for (Ranking.Comparison comparison : ranking.comparisons()) {
        all.add(new Columns.Compared(ranking.question(), comparison));
      }
    }
    return all;
  }

  private static <R> String table(List<Column<R>> columns, List<R> rows) {
    List<List<String>> cells = new ArrayList<>();
    cells.add(columns.stream().map(Column::name).toList());
    for (R row : rows) {
      cells.add(columns.stream().map(column -> column.cell().apply(row)).toList());
    }
    return print(cells);
  }

  private static String dictionary(Set<String> files) {
    List<List<String>> cells = new ArrayList<>();
    cells.add(List.of("file", "column", "meaning"));
    explain(cells, "standings.csv", Columns.standings());
    explain(cells, "pairs.csv", Columns.pairs());
    explain(cells, "agreements.csv", Columns.agreements());
    explain(cells, "behaviours.csv", Columns.behaviours());
    explain(cells, "effects.csv", Columns.effects());
    explain(cells, "comparisons.csv", Columns.comparisons());
    explain(cells, "futures.csv", Columns.futures());
    if (files.contains("contrasts.csv")) {
      explain(cells, "contrasts.csv", ContrastColumns.all());
    }
    if (files.contains("futures-reputed.csv")) {
      explain(cells, "futures-reputed.csv", Columns.futures());
    }
    return print(cells);
  }

  private static <R> void explain(List<List<String>> cells, String file, List<Column<R>> columns) {
    columns.forEach(c -> cells.add(List.of(file, c.name(), c.meaning())));
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
