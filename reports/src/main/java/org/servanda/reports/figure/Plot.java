package org.servanda.reports.figure;

import java.util.List;

/**
 * A figure: what it shows, on which axes, and in words for who cannot see it.
 *
 * @param id names its file
 * @param title what it shows
 * @param alternative the same in a sentence or two
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param layers what is drawn, in order
 */
public record Plot(
    String id, String title, String alternative, Axis x, Axis y, List<Layer> layers) {

  /** How an axis is divided. */
  public enum Scale {
    /** Numbers, evenly. */
    LINEAR,
    /** Numbers, each tenfold as wide. */
    LOG,
    /** Names, the first at the top or left. */
    NAMES
  }

  /**
   * An axis.
   *
   * @param label with its unit
   * @param scale how it is divided
   * @param names of the places of an axis of names
   * @param from the least number on it
   * @param to the greatest
   */
  public record Axis(String label, Scale scale, List<String> names, double from, double to) {
    /** Numbers, evenly. */
    public static Axis linear(String label, double from, double to) {
      return new Axis(label, Scale.LINEAR, List.of(), from, to);
    }

    /** Numbers above 0, each tenfold as wide. */
    public static Axis log(String label, double from, double to) {
      return new Axis(label, Scale.LOG, List.of(), from, to);
    }

    /** Names. */
    public static Axis names(String label, List<String> names) {
      return new Axis(label, Scale.NAMES, List.copyOf(names), 0, names.size());
    }
  }

  /** What is drawn. */
  public sealed interface Layer permits Spans, Steps, Ribbon, Points, Stack, Rule {}

  /**
   * Values with intervals, one a place of a vertical axis of names.
   *
   * @param name in the legend
   * @param values what is shown
   */
  public record Spans(String name, List<Span> values) implements Layer {}

  /**
   * A value with its interval.
   *
   * @param place on the axis of names
   * @param low end of the interval; infinite if there is none
   * @param value itself
   * @param high end of the interval
   */
  public record Span(int place, double low, double value, double high) {}

  /**
   * A curve that keeps its height until the next point.
   *
   * @param name in the legend
   * @param x where it changes
   * @param y to what
   * @param shown whether it is drawn unless asked for
   */
  public record Steps(String name, List<Double> x, List<Double> y, boolean shown)
      implements Layer {}

  /**
   * The interval about a curve of steps, shaded; it stands before the curve, and has its colour.
   *
   * @param of the curve's name
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
   * @param points where, and what they are called
   */
  public record Points(String name, List<Point> points) implements Layer {}

  /**
   * A point.
   *
   * @param x across
   * @param y up
   * @param label what it is called
   * @param labelled whether it is always named
   */
  public record Point(double x, double y, String label, boolean labelled) {}

  /**
   * Shares stacked beside each other, one row a place of a vertical axis of names.
   *
   * @param parts names of the parts
   * @param rows shares of the parts, in per cent
   */
  public record Stack(List<String> parts, List<List<Double>> rows) implements Layer {}

  /**
   * A line across the figure that values are held against.
   *
   * @param at where on the horizontal axis
   */
  public record Rule(double at) implements Layer {}

  public Plot {
    layers = List.copyOf(layers);
  }
}
