package org.servanda.reports.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.figure.AxisTicks;
import org.servanda.reports.figure.LabelLayout;
import org.servanda.reports.figure.MiniChart;
import org.servanda.reports.figure.Plot;
import org.servanda.reports.figure.SvgRenderer;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.statistics.NumberText;

/** Draws {@link PageFront} in one size; the page has a wide one and a narrow one for phones. */
final class FrontSvg {
  private static final double CHARACTER = .56;
  private static final double BOLD = .64;
  private static final double ABOVE = 8;

  private final PageFront front;
  private final String id;
  private final double width;
  private final double height;
  private final double type;
  private final double left;
  private final double right;
  private final double bottom;
  private final StringBuilder out = new StringBuilder();

  private FrontSvg(PageFront front, String id, double width, double height, double type) {
    this.front = front;
    this.id = id;
    this.width = width;
    this.height = height;
    this.type = type;
    this.left = 4.2 * type;
    this.right = width - 1.5 * type;
    this.bottom = height - 3.4 * type;
  }

  static FrontSvg wide(PageFront front) {
    return new FrontSvg(front, "wide", 1080, 440, 14);
  }

  static FrontSvg narrow(PageFront front) {
    return new FrontSvg(front, "narrow", 390, 440, 12);
  }

  /** The frame that values are drawn in: left, top, right and bottom. */
  List<Double> frame() {
    return List.of(left, ABOVE, right, bottom);
  }

  /**
   * Where labels stand at a step: the index of the entrant, the middle of its label and its point's
   * distance from the label; only of those that have a free place.
   */
  List<List<Double>> labels(PageFront.Step step) {
    List<LabelLayout.Mark> all = new ArrayList<>();
    step.places().forEach(place -> all.add(mark(place)));
    List<LabelLayout.Mark> marks = front.labelled().stream().map(all::get).toList();
    LabelLayout.Box frame = new LabelLayout.Box(left + 2, ABOVE + 2, right - 2, bottom - 2);
    List<LabelLayout.@Nullable Box> boxes =
        new LabelLayout(frame, CHARACTER * type, 1.15 * type, zones()).place(marks, all);
    List<List<Double>> labels = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      LabelLayout.Box box = boxes.get(i);
      if (box != null) {
        double x = Math.rint((box.left() + box.right()) / 2);
        double y = Math.rint((box.top() + box.bottom()) / 2);
        labels.add(List.of((double) front.labelled().get(i), x, y));
      }
    }
    return labels;
  }

  private LabelLayout.Mark mark(PageFront.Place place) {
    return new LabelLayout.Mark(
        x(place.own().value()), y(place.durability().value()), place.name());
  }

  /** The figure at the headline. */
  String draw() {
    out.append(
        PortableText.format(
            "<svg class=\"front %s\" viewBox=\"0 0 %s %s\" role=\"group\""
                + " aria-label=\"Durability against %s\" font-size=\"%s\">\n",
            id,
            MiniChart.number(width),
            MiniChart.number(height),
            front.horizontal(),
            MiniChart.number(type)));
    zonesDrawn();
    axes();
    PageFront.Step step = front.steps().get(front.start());
    for (int i = step.places().size() - 1; i >= 0; i--) {
      point(i, step.places().get(i));
    }
    labels(step).forEach(label -> label(label, step));
    return out.append("</svg>\n").toString();
  }

  private void zonesDrawn() {
    double x = x(front.middle());
    double y = y(front.height());
    out.append(
        PortableText.format(
            "<path class=\"zone\" d=\"M%s %sV%sM%s %sH%s\"/>\n",
            MiniChart.number(x),
            MiniChart.number(ABOVE),
            MiniChart.number(bottom),
            MiniChart.number(left),
            MiniChart.number(y),
            MiniChart.number(right)));
    List<LabelLayout.Box> boxes = zones();
    for (int i = 0; i < boxes.size(); i++) {
      LabelLayout.Box box = boxes.get(i);
      out.append(
          PortableText.format(
              "<text class=\"zone z%d\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>\n",
              i,
              MiniChart.number(i % 2 == 0 ? box.right() : box.left()),
              MiniChart.number(box.bottom() - .3 * type),
              i % 2 == 0 ? "end" : "start",
              PageFront.ZONES.get(i)));
    }
  }

  /** The boxes of the zones' names, in the corners. */
  private List<LabelLayout.Box> zones() {
    List<LabelLayout.Box> boxes = new ArrayList<>();
    for (int i = 0; i < PageFront.ZONES.size(); i++) {
      double wide = BOLD * type * PageFront.ZONES.get(i).length();
      double from = i % 2 == 0 ? right - 6 - wide : left + 8;
      double top = i < 2 ? ABOVE + 4 : bottom - 1.6 * type;
      boxes.add(new LabelLayout.Box(from, top, from + wide, top + 1.3 * type));
    }
    return boxes;
  }

  private void axes() {
    out.append(
        PortableText.format(
            "<path class=\"axis\" d=\"M%s %sV%sH%s\"/>\n",
            MiniChart.number(left),
            MiniChart.number(ABOVE),
            MiniChart.number(bottom),
            MiniChart.number(right)));
    for (double tick : AxisTicks.of(horizontal())) {
      text(x(tick), bottom + 1.3 * type, "middle", AxisTicks.label(tick).replace('-', '−'));
    }
    for (double tick = 0; tick < 1.01; tick += .2) {
      text(left - 6, y(tick) + .35 * type, "end", NumberText.percent(tick));
    }
    text((left + right) / 2, height - .6 * type, "middle", front.horizontal() + " →");
    out.append(
        PortableText.format(
            "<text transform=\"translate(%s %s) rotate(-90)\" text-anchor=\"middle\">share of time kept by both →</text>\n",
            MiniChart.number(.9 * type), MiniChart.number((ABOVE + bottom) / 2)));
  }

  private Plot.Axis horizontal() {
    return Plot.Axis.linear(front.horizontal(), front.left(), front.right());
  }

  private void point(int index, PageFront.Place place) {
    if (!Double.isFinite(place.own().value()) || !Double.isFinite(place.durability().value())) {
      return;
    }
    out.append(
        PortableText.format(
            "<g class=\"pt z%d%s\" data-i=\"%d\" role=\"img\" style=\"transform:translate(%spx,%spx)\"><path d=\"%s\"/><circle r=\"%s\"/><title>%s</title></g>\n",
            front.zone(place),
            front.labelled().contains(index) ? " named" : "",
            index,
            MiniChart.number(x(place.own().value())),
            MiniChart.number(y(place.durability().value())),
            whisker(place.durability()),
            MiniChart.number(.36 * type),
            SvgRenderer.escape(front.describe(place))));
  }

  /** The interval, relative to the point; empty if it is unbounded. */
  private String whisker(Estimate estimate) {
    return Double.isFinite(estimate.low()) && Double.isFinite(estimate.high())
        ? "M0 "
            + MiniChart.number(y(estimate.low()) - y(estimate.value()))
            + "V"
            + MiniChart.number(y(estimate.high()) - y(estimate.value()))
        : "";
  }

  private void label(List<Double> label, PageFront.Step step) {
    int index = label.get(0).intValue();
    PageFront.Place place = step.places().get(index);
    out.append(
        PortableText.format(
            "<g class=\"lb\" data-i=\"%d\"><path d=\"M%s %sL%s %s\"/><text style=\"transform:translate(%spx,%spx)\" dy=\".35em\" text-anchor=\"middle\">%s</text></g>\n",
            index,
            MiniChart.number(x(place.own().value())),
            MiniChart.number(y(place.durability().value())),
            MiniChart.number(label.get(1)),
            MiniChart.number(label.get(2)),
            MiniChart.number(label.get(1)),
            MiniChart.number(label.get(2)),
            SvgRenderer.escape(place.name())));
  }

  private double x(double value) {
    return left + (right - left) * AxisTicks.share(horizontal(), value);
  }

  private double y(double value) {
    return bottom - (bottom - ABOVE) * Math.max(0, Math.min(1, value));
  }

  private void text(double x, double y, String anchor, String text) {
    out.append(
        PortableText.format(
            "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>\n",
            MiniChart.number(x), MiniChart.number(y), anchor, text));
  }
}
