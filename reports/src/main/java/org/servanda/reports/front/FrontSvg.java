package org.servanda.reports.front;

import java.util.List;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.figure.LabelLayout;
import org.servanda.reports.figure.MiniChart;
import org.servanda.reports.figure.SvgRenderer;
import org.servanda.reports.statistics.Estimate;

/** Draws {@link PageFront} in one size; the page has a wide one and a narrow one for phones. */
public final class FrontSvg {
  /** How a text that begins, has its middle or ends at its place is anchored. */
  private static final List<String> ANCHORS = List.of("start", "middle", "end");

  // Of the widest type that is common on pages (DejaVu Sans, Verdana), in its sizes.
  private static final double CHARACTER = .61;
  private static final double BOLD = .64;
  private static final double ABOVE = 8;

  private final PageFront front;
  private final String id;
  private final double width;
  private final double height;
  private final double type;
  private final LabelLayout.Box frame;
  private final FrontLayout layout;
  private final StringBuilder out = new StringBuilder();

  private FrontSvg(PageFront front, String id, double width, double height, double type) {
    this.front = front;
    this.id = id;
    this.width = width;
    this.height = height;
    this.type = type;
    this.frame = new LabelLayout.Box(4.2 * type, ABOVE, width - 1.5 * type, height - 3.4 * type);
    this.layout =
        new FrontLayout(
            front,
            frame,
            type,
            text -> CHARACTER * type * text.length(),
            text -> BOLD * type * text.length());
  }

  /** For screens and paper. */
  public static FrontSvg wide(PageFront front) {
    return new FrontSvg(front, "wide", 1080, 440, 14);
  }

  /** For phones. */
  public static FrontSvg narrow(PageFront front) {
    return new FrontSvg(front, "narrow", 390, 440, 12);
  }

  /** The frame that values are drawn in: left, top, right and bottom. */
  public List<Double> frame() {
    return List.of(frame.left(), frame.top(), frame.right(), frame.bottom());
  }

  /**
   * Where labels stand at a step: the index of the entrant, the place of its label, and whether the
   * label begins (0), has its middle (1) or ends (2) there; only of those that have a free place. A
   * label beside its point begins or ends there, because no two machines' type has the same width.
   */
  public List<List<Double>> labels(PageFront.Step step) {
    return layout.labels(step).stream()
        .map(label -> placed(label, layout.x(step.places().get(label.entrant()).own().value())))
        .toList();
  }

  private static List<Double> placed(FrontLayout.Label label, double point) {
    LabelLayout.Box box = label.box();
    double anchor = box.left() >= point ? 0 : box.right() <= point ? 2 : 1;
    double x = box.left() + anchor / 2 * (box.right() - box.left());
    return List.of((double) label.entrant(), Math.rint(x), Math.rint(box.down()), anchor);
  }

  /** The figure at the headline. */
  public String draw() {
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
    double x = layout.x(front.middle());
    double y = layout.y(front.height());
    out.append(
        PortableText.format(
            "<path class=\"zone\" d=\"M%s %sV%sM%s %sH%s\"/>\n",
            MiniChart.number(x),
            MiniChart.number(ABOVE),
            MiniChart.number(frame.bottom()),
            MiniChart.number(frame.left()),
            MiniChart.number(y),
            MiniChart.number(frame.right())));
    List<LabelLayout.Box> boxes = layout.zones();
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

  private void axes() {
    out.append(
        PortableText.format(
            "<path class=\"axis\" d=\"M%s %sV%sH%s\"/>\n",
            MiniChart.number(frame.left()),
            MiniChart.number(ABOVE),
            MiniChart.number(frame.bottom()),
            MiniChart.number(frame.right())));
    for (FrontLayout.Tick tick : layout.across()) {
      text(tick.at(), frame.bottom() + 1.3 * type, "middle", tick.text());
    }
    for (FrontLayout.Tick tick : layout.upwards()) {
      text(frame.left() - 6, tick.at() + .35 * type, "end", tick.text());
    }
    text(frame.across(), height - .6 * type, "middle", front.horizontal() + " →");
    out.append(
        PortableText.format(
            "<text transform=\"translate(%s %s) rotate(-90)\" text-anchor=\"middle\">share of time kept by both →</text>\n",
            MiniChart.number(.9 * type), MiniChart.number((ABOVE + frame.bottom()) / 2)));
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
            MiniChart.number(layout.x(place.own().value())),
            MiniChart.number(layout.y(place.durability().value())),
            whisker(place.durability()),
            MiniChart.number(.36 * type),
            SvgRenderer.escape(front.describe(place))));
  }

  /** The interval, relative to the point; empty if it is unbounded. */
  private String whisker(Estimate estimate) {
    return Double.isFinite(estimate.low()) && Double.isFinite(estimate.high())
        ? "M0 "
            + MiniChart.number(layout.y(estimate.low()) - layout.y(estimate.value()))
            + "V"
            + MiniChart.number(layout.y(estimate.high()) - layout.y(estimate.value()))
        : "";
  }

  private void label(List<Double> label, PageFront.Step step) {
    int index = label.get(0).intValue();
    PageFront.Place place = step.places().get(index);
    out.append(
        PortableText.format(
            "<g class=\"lb\" data-i=\"%d\"><path d=\"M%s %sL%s %s\"/><text style=\"transform:translate(%spx,%spx)\" dy=\".35em\" text-anchor=\"%s\">%s</text></g>\n",
            index,
            MiniChart.number(layout.x(place.own().value())),
            MiniChart.number(layout.y(place.durability().value())),
            MiniChart.number(label.get(1)),
            MiniChart.number(label.get(2)),
            MiniChart.number(label.get(1)),
            MiniChart.number(label.get(2)),
            ANCHORS.get(label.get(3).intValue()),
            SvgRenderer.escape(place.name())));
  }

  private void text(double x, double y, String anchor, String text) {
    out.append(
        PortableText.format(
            "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>\n",
            MiniChart.number(x), MiniChart.number(y), anchor, text));
  }
}
