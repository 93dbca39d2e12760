package org.servanda.reports.format;

import java.util.SortedMap;
import org.servanda.reports.findings.Report;

/** A way to write a report. */
public interface ReportFormat {
  /** The name by which it is chosen: a lower-case word. */
  String id();

  /** The report's files: each one's path inside the results folder, and its text. */
  SortedMap<String, String> files(Report report);
}
