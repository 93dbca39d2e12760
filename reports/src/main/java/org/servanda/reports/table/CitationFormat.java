package org.servanda.reports.table;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.findings.Report;
import org.servanda.reports.statistics.NumberText;

/** How to cite the results: {@code CITATION.cff}. */
public final class CitationFormat {
  private static final String ADDRESS = "https://github.com/servanda/servanda";

  private CitationFormat() {}

  /** The files of a report in this format: paths inside the results folder, and texts. */
  public static SortedMap<String, String> files(Report report) {
    SortedMap<String, String> files = new TreeMap<>();
    String scenarios =
        report.scenarios().stream().map(Report.ScenarioNote::id).collect(Collectors.joining(", "));
    files.put(
        "CITATION.cff",
        PortableText.format(
            """
        cff-version: 1.2.0
        message: If you use these results, please cite them, the program and its version.
        type: dataset
        title: %s
        authors:
          - name: The authors of this tournament
        %srepository-code: %s
        abstract: %s
        references:
          - type: software
            title: "Servanda: a tournament engine for agreements that have to last"
            version: %s
            authors:
              - name: The Servanda developers
            %surl: %s
            license: Apache-2.0
        """,
            quoted("Servanda tournament " + report.title()),
            date(report, ""),
            ADDRESS,
            quoted(
                PortableText.format(
                    "A tournament of %s on %s, %s, seed %d. To reproduce: %s",
                    NumberText.counted(report.entrants().size(), "strategy", "strategies"),
                    scenarios,
                    NumberText.counted(report.repetitions(), "repetition", "repetitions"),
                    report.seed(),
                    report.command())),
            quoted(report.version()),
            date(report, "    "),
            ADDRESS));
    return files;
  }

  /** The day of the release, not of the run: the same results are cited in the same words. */
  private static String date(Report report, String indent) {
    return report.released().isEmpty() ? "" : "date-released: " + report.released() + "\n" + indent;
  }

  /** A text in double quotes, on one line: a control character, even a line's end, is a blank. */
  private static String quoted(String text) {
    String line = text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ");
    return '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
