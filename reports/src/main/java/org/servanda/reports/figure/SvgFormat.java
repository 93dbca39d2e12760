package org.servanda.reports.figure;

import java.util.SortedMap;
import java.util.TreeMap;
import org.servanda.reports.findings.Report;

/** The figures for print: {@code figures/*.svg}. */
public final class SvgFormat {
  private SvgFormat() {}

  /** The files of a report in this format: paths inside the results folder, and texts. */
  public static SortedMap<String, String> files(Report report) {
    SortedMap<String, String> files = new TreeMap<>();
    for (Plot plot : ReportFigures.of(report)) {
      files.put("figures/" + plot.id() + ".svg", SvgRenderer.draw(plot));
    }
    return files;
  }
}
