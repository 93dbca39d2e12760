package org.servanda.reports.format;

import java.util.SortedMap;
import java.util.TreeMap;
import org.servanda.reports.figure.Plot;
import org.servanda.reports.figure.Svg;

/** The figures for papers: {@code figures/*.svg}. */
final class SvgFormat implements ReportFormat {
  @Override
  public String id() {
    return "svg";
  }

  @Override
  public SortedMap<String, String> files(Report report) {
    SortedMap<String, String> files = new TreeMap<>();
    for (Plot plot : Figures.of(report)) {
      files.put("figures/" + plot.id() + ".svg", Svg.draw(plot));
    }
    return files;
  }
}
