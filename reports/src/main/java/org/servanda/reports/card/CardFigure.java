package org.servanda.reports.card;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.servanda.reports.figure.LabelLayout;
import org.servanda.reports.front.FrontLayout;
import org.servanda.reports.front.PageFront;
import org.servanda.reports.statistics.Estimate;

/** Draws the first figure of a page on a card. */
final class CardFigure {
  private static final double TYPE = 13;

  /** By zone, as on the page in a light room. */
  private static final List<Color> ZONES =
      List.of(new Color(0x0072b2), new Color(0x8a5a00), new Color(0xc04a00), new Color(0x6b7280));

  private final CardCanvas canvas;
  private final PageFront front;
  private final LabelLayout.Box frame;
  private final FrontLayout layout;
  private final Font font = CardCanvas.sans(TYPE);

  /**
   * The figure with its axes inside a box.
   *
   * @param outer the box
   */
  CardFigure(CardCanvas canvas, PageFront front, LabelLayout.Box outer) {
    this.canvas = canvas;
    this.front = front;
    this.frame =
        new LabelLayout.Box(
            outer.left() + 4.3 * TYPE, outer.top(), outer.right(), outer.bottom() - 3 * TYPE);
    this.layout =
        new FrontLayout(
            front,
            frame,
            TYPE,
            // The rim around a label belongs to it.
            text -> canvas.width(text, font) + 4,
            text -> canvas.width(text, CardCanvas.bold(TYPE)));
  }

  /** The labels that are drawn. */
  List<FrontLayout.Label> labels() {
    return layout.labels(step());
  }

  private PageFront.Step step() {
    return front.steps().get(front.start());
  }

  void draw() {
    zones();
    axes();
    List<PageFront.Place> places = step().places();
    for (int i = places.size() - 1; i >= 0; i--) {
      point(places.get(i), front.labelled().contains(i));
    }
    names();
    for (FrontLayout.Label label : labels()) {
      PageFront.Place place = places.get(label.entrant());
      double x = label.box().across();
      double y = label.box().down();
      canvas.line(
          layout.x(place.own().value()),
          layout.y(place.durability().value()),
          x,
          y,
          CardCanvas.faint(CardCanvas.SOFT, .6),
          1);
      canvas.label(place.name(), x, y, font, CardCanvas.INK);
    }
  }

  private void zones() {
    double x = layout.x(front.middle());
    double y = layout.y(front.height());
    canvas.line(x, frame.top(), x, frame.bottom(), CardCanvas.LINE, 1);
    canvas.line(frame.left(), y, frame.right(), y, CardCanvas.LINE, 1);
  }

  /** In front of the points, which may crowd a corner. */
  private void names() {
    List<LabelLayout.Box> boxes = layout.zones();
    for (int i = 0; i < boxes.size(); i++) {
      LabelLayout.Box box = boxes.get(i);
      canvas.label(
          PageFront.ZONES.get(i), box.across(), box.down(), CardCanvas.bold(TYPE), ZONES.get(i));
    }
  }

  private void axes() {
    canvas.line(frame.left(), frame.top(), frame.left(), frame.bottom(), CardCanvas.SOFT, 1);
    canvas.line(frame.left(), frame.bottom(), frame.right(), frame.bottom(), CardCanvas.SOFT, 1);
    for (FrontLayout.Tick tick : layout.across()) {
      axisText(tick.text(), tick.at(), frame.bottom() + 1.25 * TYPE, .5);
    }
    for (FrontLayout.Tick tick : layout.upwards()) {
      axisText(tick.text(), frame.left() - 6, tick.at() + .35 * TYPE, 1);
    }
    double middle = frame.across();
    axisText(front.horizontal() + " →", middle, frame.bottom() + 2.55 * TYPE, .5);
    canvas.upwards(
        "share of time kept →", frame.left() - 3.4 * TYPE, frame.down(), font, CardCanvas.SOFT);
  }

  private void axisText(String text, double x, double baseline, double anchor) {
    canvas.text(text, x, baseline, font, CardCanvas.SOFT, anchor);
  }

  private void point(PageFront.Place place, boolean named) {
    if (!Double.isFinite(place.own().value()) || !Double.isFinite(place.durability().value())) {
      return;
    }
    Color colour = ZONES.get(front.zone(place));
    double x = layout.x(place.own().value());
    Estimate kept = place.durability();
    if (Double.isFinite(kept.low()) && Double.isFinite(kept.high())) {
      Color stroke = CardCanvas.faint(colour, named ? .7 : .28);
      canvas.line(x, layout.y(kept.low()), x, layout.y(kept.high()), stroke, 1);
    }
    canvas.point(x, layout.y(kept.value()), .36 * TYPE, colour, named);
  }
}
