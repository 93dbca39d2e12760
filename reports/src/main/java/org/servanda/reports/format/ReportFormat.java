package org.servanda.reports.format;

import java.util.SortedMap;
import java.util.function.Function;
import org.servanda.reports.findings.Report;

/** A way to write a report. {@link ReportFormats} lists them all. */
public final class ReportFormat {
  private final String id;
  private final boolean showsReplays;
  private final Function<Report, SortedMap<String, String>> writer;

  ReportFormat(
      String id, boolean showsReplays, Function<Report, SortedMap<String, String>> writer) {
    this.id = id;
    this.showsReplays = showsReplays;
    this.writer = writer;
  }

  /** Its name on the command line, a lower-case word. */
  public String id() {
    return id;
  }

  /** Whether it shows replays of matches, which take time to record; others ignore them. */
  public boolean showsReplays() {
    return showsReplays;
  }

  /** The files of a report: paths inside the results folder, and texts. */
  public SortedMap<String, String> files(Report report) {
    return writer.apply(report);
  }
}
