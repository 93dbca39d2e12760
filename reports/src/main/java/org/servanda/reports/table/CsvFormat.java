package org.servanda.reports.table;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.servanda.reports.classical.ClassicalFinding;
import org.servanda.reports.findings.ChosenRanking;
import org.servanda.reports.findings.Findings;
import org.servanda.reports.findings.Report;

/** Tables for programs, and {@code columns.csv}, the meaning of their columns. */
public final class CsvFormat {
  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private CsvFormat() {}

  /** The files of a report in this format: paths inside the results folder, and texts. */
  public static SortedMap<String, String> files(Report report) {
    List<Table<?>> tables = tables(report.findings());
    SortedMap<String, String> files = new TreeMap<>();
    tables.forEach(table -> files.put(table.file(), print(table.cells())));
    List<List<String>> dictionary = new ArrayList<>();
    dictionary.add(List.of("file", "column", "meaning"));
    tables.forEach(table -> dictionary.addAll(table.explained()));
    files.put("columns.csv", print(dictionary));
    return files;
  }

  /** All tables, in the order of {@code columns.csv}. */
  private static List<Table<?>> tables(Findings findings) {
    List<Table<?>> tables = new ArrayList<>();
    tables.add(
        new Table<>(
            "standings.csv", ReportColumns.standings(findings.choice()), findings.standings()));
    tables.add(
        new Table<>(
            "rankings.csv", RankingColumns.rankings(), RankingColumns.places(findings.rankings())));
    tables.add(new Table<>("pairs.csv", ReportColumns.pairs(), findings.pairs()));
    tables.add(new Table<>("kinds.csv", ReportColumns.kinds(), findings.kinds()));
    tables.add(
        new Table<>(
            "incidence.csv",
            SurvivalColumns.incidence(),
            SurvivalColumns.rows(findings.incidence())));
    tables.add(
        new Table<>(
            "survival.csv", SurvivalColumns.survival(), SurvivalColumns.ages(findings.curves())));
    tables.add(new Table<>("lives.csv", SurvivalColumns.lives(), findings.lives()));
    tables.add(new Table<>("behaviours.csv", ReportColumns.behaviours(), findings.behaviours()));
    tables.add(new Table<>("hazards.csv", EffectColumns.hazards(), findings.terms()));
    tables.add(new Table<>("traits.csv", EffectColumns.traits(), findings.traits()));
    tables.add(
        new Table<>(
            "comparisons.csv",
            RankingColumns.comparisons(),
            RankingColumns.pairs(findings.rankings())));
    tables.add(new Table<>("futures.csv", ReportColumns.futures(), findings.futures()));
    if (!findings.offices().isEmpty()) {
      tables.add(new Table<>("offices.csv", SurvivalColumns.offices(), findings.offices()));
    }
    if (!findings.choiceCurves().isEmpty()) {
      tables.add(
          new Table<>(
              "choices.csv",
              RankingColumns.choices(),
              RankingColumns.choices(findings.choiceCurves())));
    }
    if (!findings.conditionRankings().isEmpty()) {
      tables.add(
          new Table<>(
              "rankings-by-condition.csv",
              RankingColumns.conditions(),
              RankingColumns.conditions(findings.conditionRankings())));
    }
    if (!findings.contrasts().isEmpty()) {
      tables.add(
          new Table<>(
              "contrasts.csv",
              ConditionColumns.all(),
              ConditionColumns.rows(findings.contrasts())));
    }
    if (!findings.reputedFutures().isEmpty()) {
      tables.add(
          new Table<>("futures-reputed.csv", ReportColumns.futures(), findings.reputedFutures()));
    }
    tables.addAll(classical(findings.classical()));
    ChosenRanking chosen = findings.chosen();
    if (chosen != null) {
      tables.add(new Table<>("ranking.csv", ClassicalColumns.chosen(chosen), chosen.places()));
    }
    return tables;
  }

  /** The tables of repeated games; none without them. */
  private static List<Table<?>> classical(List<ClassicalFinding> games) {
    return games.isEmpty()
        ? List.of()
        : List.of(
            new Table<>(
                "classical.csv", ClassicalColumns.entrants(), ClassicalColumns.entrants(games)),
            new Table<>(
                "classical-pairs.csv", ClassicalColumns.pairs(), ClassicalColumns.pairs(games)),
            new Table<>(
                "classical-scores.csv", ClassicalColumns.scores(), ClassicalColumns.scores(games)));
  }

  /** A file: what a row of it is, and its rows. */
  private record Table<R>(String file, List<Column<R>> columns, List<R> rows) {
    List<List<String>> cells() {
      List<List<String>> cells = new ArrayList<>();
      cells.add(columns.stream().map(Column::name).toList());
      for (R row : rows) {
        cells.add(columns.stream().map(column -> column.cell().apply(row)).toList());
      }
      return cells;
    }

    /** The meaning of its columns, one row each. */
    List<List<String>> explained() {
      return columns.stream().map(c -> List.of(file, c.name(), c.meaning())).toList();
    }
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
