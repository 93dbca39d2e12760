package org.servanda.reports.figure;

import java.util.List;

/**
 * A figure as a value: layers on two axes, with a text alternative.
 *
 * @param id name of its file
 * @param title what it shows
 * @param alternative the text alternative, one or two sentences
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param layers in drawing order
 */
public record Plot(
    String id, String title, String alternative, Axis x, Axis y, List<Layer> layers) {

  /** The scale of an axis. */
  public enum Scale {
    /** Linear. */
    LINEAR,
    /** Logarithmic. */
    LOG,
    /** Categories, the first at the top or left. */
    NAMES
  }

  /**
   * An axis.
   *
   * @param label with its unit
   * @param scale its scale
   * @param names the categories, for an axis of names
   * @param from least value
   * @param to greatest value
   */
  public record Axis(String label, Scale scale, List<String> names, double from, double to) {
    /** A linear axis. */
    public static Axis linear(String label, double from, double to) {
      return new Axis(label, Scale.LINEAR, List.of(), from, to);
    }

    /** A logarithmic axis; both ends above 0. */
    public static Axis log(String label, double from, double to) {
      return new Axis(label, Scale.LOG, List.of(), from, to);
    }

    /** An axis of categories. */
    public static Axis names(String label, List<String> names) {
      return new Axis(label, Scale.NAMES, List.copyOf(names), 0, names.size());
    }
  }

  /** A layer of a figure. */
  public sealed interface Layer permits Spans, Steps, Ribbon, Points, Stack, Rule {}

  /**
   * Values with intervals, one per category of a vertical axis.
   *
   * @param name in the legend
   * @param values the values
   */
  public record Spans(String name, List<Span> values) implements Layer {}

  /**
   * A value with its interval.
   *
   * @param place index of the category
   * @param low lower end of the interval; infinite if there is none
   * @param value the value
   * @param high upper end of the interval
   */
  public record Span(int place, double low, double value, double high) {}

  /**
   * A step function: each value holds until the next point.
   *
   * @param name in the legend
   * @param x where it changes
   * @param y the value from there
   * @param shown whether it is drawn by default
   */
  public record Steps(String name, List<Double> x, List<Double> y, boolean shown)
      implements Layer {}

  /**
   * The area between a step function and the one it is stacked on; it precedes the curve in the
   * layers and has its colour.
   *
   * @param of name of the curve
   * @param x where it changes
   * @param low its lower end
   * @param high its upper end
   */
  public record Ribbon(String of, List<Double> x, List<Double> low, List<Double> high)
      implements Layer {}

  /**
   * Points.
   *
   * @param name in the legend
   * @param points the points
   */
  public record Points(String name, List<Point> points) implements Layer {}

  /**
   * A point.
   *
   * @param x horizontal value
   * @param y vertical value
   * @param label its name
   * @param labelled whether the label is always drawn
   */
  public record Point(double x, double y, String label, boolean labelled) {}

  /**
   * Stacked shares, one row per category of a vertical axis.
   *
   * @param parts names of the parts
   * @param rows shares of the parts, in per cent
   */
  public record Stack(List<String> parts, List<List<Double>> rows) implements Layer {}

  /**
   * A vertical reference line.
   *
   * @param at its horizontal value
   * @param label what it marks; empty if that is plain
   */
  public record Rule(double at, String label) implements Layer {
    /** Without a label. */
    public Rule(double at) {
      this(at, "");
    }
  }

  public Plot {
    layers = List.copyOf(layers);
  }
}
