package org.servanda.reports.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The labels in a figure: at points, and at the ends of curves. */
final class SvgLabels {
  /** Between names at the ends of curves. */
  private static final double LINE = 15;

  private final SvgRenderer svg;
  private final Plot plot;

  SvgLabels(SvgRenderer svg, Plot plot) {
    this.svg = svg;
    this.plot = plot;
  }

  /** The labels of points, none of which covers another. */
  void ofPoints() {
    List<LabelLayout.Mark> all = new ArrayList<>();
    List<LabelLayout.Mark> labelled = new ArrayList<>();
    for (Plot.Layer layer : plot.layers()) {
      if (layer instanceof Plot.Points points) {
        for (Plot.Point point : points.points()) {
          LabelLayout.Mark mark =
              new LabelLayout.Mark(svg.x(point.x()), svg.y(point.y()), point.label());
          all.add(mark);
          if (point.labelled() && Double.isFinite(point.x()) && Double.isFinite(point.y())) {
            labelled.add(mark);
          }
        }
      }
    }
    List<LabelLayout.@Nullable Box> boxes =
        new LabelLayout(svg.frame(), 6.4, 14, List.of()).place(labelled, all);
    for (int i = 0; i < boxes.size(); i++) {
      LabelLayout.Box box = boxes.get(i);
      if (box != null) {
        LabelLayout.Mark mark = labelled.get(i);
        double middle = box.across();
        svg.line(mark.x(), mark.y(), middle, box.down(), " opacity=\".25\"");
        svg.text(middle, box.bottom() - 3, "middle", mark.label(), " font-size=\"11\"");
      }
    }
  }

  /** The names of curves at their ends, apart from each other, in the order of their ends. */
  void ofCurves() {
    TreeMap<Double, String> names = new TreeMap<>();
    TreeMap<Double, Integer> series = new TreeMap<>();
    double below = 0;
    boolean stacked = plot.layers().stream().anyMatch(Plot.Ribbon.class::isInstance);
    for (Plot.Layer layer : plot.layers()) {
      if (layer instanceof Plot.Steps steps && steps.shown() && !steps.y().isEmpty()) {
        double end = steps.y().get(steps.y().size() - 1);
        double at = svg.y(stacked ? (below + end) / 2 : end);
        below = end;
        while (names.containsKey(at)) {
          at += .001;
        }
        names.put(at, steps.name());
        series.put(at, series.size());
      }
    }
    draw(names, series);
  }

  private void draw(SortedMap<Double, String> names, Map<Double, Integer> series) {
    LabelLayout.Box frame = svg.frame();
    double free = Math.min(frame.top(), frame.bottom() - LINE * names.size());
    double room = frame.bottom() - LINE * (names.size() - 1);
    for (Map.Entry<Double, String> name : names.entrySet()) {
      double at = Math.max(free, Math.min(name.getKey(), room));
      free = at + LINE;
      room += LINE;
      svg.tie(name.getKey(), at, series.getOrDefault(name.getKey(), 0));
      svg.text(frame.right() + 15, at + 4, "start", name.getValue(), " font-size=\"11\"");
    }
  }
}
