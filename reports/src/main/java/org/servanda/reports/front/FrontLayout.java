package org.servanda.reports.front;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servanda.reports.figure.AxisTicks;
import org.servanda.reports.figure.LabelLayout;
import org.servanda.reports.figure.Plot;
import org.servanda.reports.statistics.NumberText;

/**
 * Where everything of the first figure stands. Lengths are in the units of the drawing, y
 * downwards.
 *
 * @param front what is shown
 * @param frame that values are drawn in
 * @param type size of the type
 * @param width of a text in this type
 * @param bold width of a text in bold
 */
public record FrontLayout(
    PageFront front,
    LabelLayout.Box frame,
    double type,
    ToDoubleFunction<String> width,
    ToDoubleFunction<String> bold) {

  /** A mark on an axis, and its text. */
  public record Tick(double at, String text) {}

  /** The label of an entrant, by its index, in its box. */
  public record Label(int entrant, LabelLayout.Box box) {}

  /** The horizontal position of an own gain. */
  public double x(double value) {
    return frame.left() + (frame.right() - frame.left()) * AxisTicks.share(horizontal(), value);
  }

  /** The vertical position of a durability. */
  public double y(double value) {
    return frame.bottom() - (frame.bottom() - frame.top()) * Math.max(0, Math.min(1, value));
  }

  /** The ticks of the horizontal axis. */
  public List<Tick> across() {
    return AxisTicks.of(horizontal()).stream()
        .map(tick -> new Tick(x(tick), AxisTicks.label(tick).replace('-', '−')))
        .toList();
  }

  /** The ticks of the vertical axis. */
  public List<Tick> upwards() {
    return Stream.iterate(0.0, tick -> tick < 1.01, tick -> tick + .2)
        .map(tick -> new Tick(y(tick), NumberText.percent(tick)))
        .toList();
  }

  /** The boxes of the zones' names, in the corners; names of even zones end at the right. */
  public List<LabelLayout.Box> zones() {
    List<LabelLayout.Box> boxes = new ArrayList<>();
    for (int i = 0; i < PageFront.ZONES.size(); i++) {
      double wide = bold.applyAsDouble(PageFront.ZONES.get(i));
      double from = i % 2 == 0 ? frame.right() - 6 - wide : frame.left() + 8;
      double top = i < 2 ? frame.top() + 4 : frame.bottom() - 1.6 * type;
      boxes.add(new LabelLayout.Box(from, top, from + wide, top + 1.3 * type));
    }
    return boxes;
  }

  /** The labels at a step that have a free place. */
  public List<Label> labels(PageFront.Step step) {
    List<LabelLayout.Mark> all = new ArrayList<>();
    step.places().forEach(place -> all.add(mark(place)));
    List<LabelLayout.Mark> marks = front.labelled().stream().map(all::get).toList();
    LabelLayout.Box inside =
        new LabelLayout.Box(
            frame.left() + 2, frame.top() + 2, frame.right() - 2, frame.bottom() - 2);
    List<LabelLayout.@Nullable Box> boxes =
        new LabelLayout(inside, width, 1.15 * type, zones()).place(marks, all);
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      LabelLayout.Box box = boxes.get(i);
      if (box != null) {
        labels.add(new Label(front.labelled().get(i), box));
      }
    }
    return labels;
  }

  private LabelLayout.Mark mark(PageFront.Place place) {
    return new LabelLayout.Mark(
        x(place.own().value()), y(place.durability().value()), place.name());
  }

  private Plot.Axis horizontal() {
    return Plot.Axis.linear(front.horizontal(), front.left(), front.right());
  }
}
