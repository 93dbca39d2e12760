package org.servanda.reports.figure;

import java.util.SortedMap;
import java.util.TreeMap;
import org.servanda.reports.findings.Report;
import org.servanda.reports.format.ReportFormat;

/** The figures for papers: {@code figures/*.svg}. */
final class SvgFormat implements ReportFormat {
  @Override
  public String id() {
    return "svg";
  }

  @Override
  public SortedMap<String, String> files(Report report) {
    SortedMap<String, String> files = new TreeMap<>();
    for (Plot plot : ReportFigures.of(report)) {
      files.put("figures/" + plot.id() + ".svg", SvgRenderer.draw(plot));
    }
    return files;
  }
}
