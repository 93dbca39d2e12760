package org.servanda.reports.figure;

import java.util.ArrayList;
import java.util.List;
import org.servanda.engine.portable.PortableText;

/**
 * Draws a {@link Plot} as SVG, for print and for readers without scripts. The palette is that of
 * Okabe and Ito, safe for colour-blind readers; curves differ in dashes too.
 */
public final class SvgRenderer {
  /** Colours of series, in order. */
  public static final List<String> COLOURS =
      List.of(
          "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000", "#999999");

  private static final int WIDTH = 720;

  private static final int TOP = 44;
  private static final int BOTTOM = 52;
  private static final int RIGHT = 24;

  /** What names take beside the ends of curves. */
  private static final int BESIDE = 170;

  private static final int CHARACTER = 8;
  private static final int CURVES_HEIGHT = 380;
  private static final int LEGEND_ROW = 18;

  private static final List<String> DASHES = List.of("", "6 3", "2 3", "8 3 2 3");

  private final Plot plot;
  private final StringBuilder out = new StringBuilder();
  private final NameRows rows;
  private final int left;
  private final int right;
  private final int height;
  private final int legend;

  private SvgRenderer(Plot plot) {
    this.plot = plot;
    boolean named = plot.y().scale() == Plot.Scale.NAMES;
    this.rows = new NameRows(plot.y().names());
    this.left = named ? Math.min(260, 16 + CHARACTER * rows.longest()) : 64;
    this.right =
        WIDTH - (plot.layers().stream().anyMatch(Plot.Steps.class::isInstance) ? BESIDE : RIGHT);
    this.height = named ? rows.height() : CURVES_HEIGHT;
    this.legend = LEGEND_ROW * ((legend(plot).size() + 2) / 3);
  }

  /** Draws a figure. */
  public static String draw(Plot plot) {
    return new SvgRenderer(plot).draw();
  }

  private static List<String> legend(Plot plot) {
    List<String> names = new ArrayList<>();
    for (Plot.Layer layer : plot.layers()) {
      if (layer instanceof Plot.Stack stack) {
        names.addAll(stack.parts());
      } else if (layer instanceof Plot.Spans spans) {
        names.add(spans.name());
      } else if (layer instanceof Plot.Points points) {
        names.add(points.name());
      }
    }
    // A single series needs no legend.
    return names.size() > 1 ? names : List.of();
  }

  /** The frame that values are drawn in. */
  LabelLayout.Box frame() {
    return new LabelLayout.Box(left, TOP, right, TOP + height);
  }

  private String draw() {
    int whole = TOP + height + BOTTOM + legend;
    out.append(
        PortableText.format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                + " aria-labelledby=\"%s-t %s-d\" font-family=\"system-ui,sans-serif\""
                + " font-size=\"12\" fill=\"currentColor\">\n",
            WIDTH, whole, plot.id(), plot.id()));
    out.append(
        PortableText.format("<title id=\"%s-t\">%s</title>\n", plot.id(), escape(plot.title())));
    out.append(
        PortableText.format(
            "<desc id=\"%s-d\">%s</desc>\n", plot.id(), escape(plot.alternative())));
    text(left, 20, "start", plot.title(), " font-size=\"15\" font-weight=\"600\"");
    axes();
    int series = 0;
    for (Plot.Layer layer : plot.layers()) {
      series += draw(layer, series);
    }
    SvgLabels labels = new SvgLabels(this, plot);
    labels.ofCurves();
    labels.ofPoints();
    drawLegend();
    return out.append("</svg>\n").toString();
  }

  /** Draws a layer; returns how many series it used. */
  private int draw(Plot.Layer layer, int series) {
    if (layer instanceof Plot.Spans spans) {
      spans.values().forEach(span -> span(span, series));
      return 1;
    } else if (layer instanceof Plot.Steps steps) {
      if (steps.shown()) {
        steps(steps, series);
        return 1;
      }
    } else if (layer instanceof Plot.Ribbon ribbon) {
      ribbon(ribbon, series);
    } else if (layer instanceof Plot.Points points) {
      points.points().forEach(point -> point(point, series));
      return 1;
    } else if (layer instanceof Plot.Stack stack) {
      stack(stack);
    } else if (layer instanceof Plot.Rule rule) {
      line(x(rule.at()), TOP, x(rule.at()), TOP + height, " stroke-dasharray=\"4 3\"");
      text(x(rule.at()), TOP - 5.0, "middle", rule.label(), " font-size=\"11\"");
    }
    return 0;
  }

  private void axes() {
    int base = TOP + height;
    line(left, base, right, base, "");
    for (double tick : AxisTicks.of(plot.x())) {
      line(x(tick), base, x(tick), base + 5, "");
      line(x(tick), TOP, x(tick), base, " opacity=\".15\"");
      text(x(tick), base + 18, "middle", AxisTicks.label(tick), "");
    }
    text((left + right) / 2.0, base + 38, "middle", plot.x().label(), "");
    if (plot.y().scale() == Plot.Scale.NAMES) {
      rows.lines().forEach(line -> text(left - 8, TOP + line.baseline(), "end", line.text(), ""));
      return;
    }
    line(left, TOP, left, base, "");
    for (double tick : AxisTicks.of(plot.y())) {
      line(left - 5, y(tick), left, y(tick), "");
      text(left - 8, y(tick) + 4, "end", AxisTicks.label(tick), "");
    }
    out.append(
        PortableText.format(
            "<text transform=\"translate(16 %s) rotate(-90)\" text-anchor=\"middle\">%s</text>\n",
            number(TOP + height / 2.0), escape(plot.y().label())));
  }

  private void span(Plot.Span span, int series) {
    double at = row(span.place());
    if (Double.isFinite(span.low()) && Double.isFinite(span.high())) {
      line(x(span.low()), at, x(span.high()), at, " stroke-width=\"2\"");
      line(x(span.low()), at - 4, x(span.low()), at + 4, "");
      line(x(span.high()), at - 4, x(span.high()), at + 4, "");
    }
    if (Double.isFinite(span.value())) {
      out.append(
          PortableText.format(
              "<circle cx=\"%s\" cy=\"%s\" r=\"4\" fill=\"%s\"/>\n",
              number(x(span.value())), number(at), colour(series)));
    }
  }

  private void steps(Plot.Steps steps, int series) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < steps.x().size(); i++) {
      String command = i == 0 ? "M" : "H";
      path.append(command).append(number(x(steps.x().get(i))));
      path.append(i == 0 ? " " : "V").append(number(y(steps.y().get(i))));
    }
    String dash = DASHES.get(series / COLOURS.size() % DASHES.size());
    out.append(
        PortableText.format(
            "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"%s/>\n",
            path, colour(series), dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash + "\""));
  }

  private void ribbon(Plot.Ribbon ribbon, int series) {
    int last = ribbon.x().size() - 1;
    StringBuilder path = new StringBuilder("M");
    path.append(number(x(ribbon.x().get(0)))).append(' ');
    path.append(number(y(ribbon.high().get(0))));
    for (int i = 1; i <= last; i++) {
      path.append('H').append(number(x(ribbon.x().get(i))));
      path.append('V').append(number(y(ribbon.high().get(i))));
    }
    for (int i = last; i > 0; i--) {
      path.append('V').append(number(y(ribbon.low().get(i - 1))));
      path.append('H').append(number(x(ribbon.x().get(i - 1))));
    }
    out.append(
        PortableText.format(
            "<path d=\"%sZ\" fill=\"%s\" opacity=\".6\"/>\n", path, colour(series)));
  }

  private void point(Plot.Point point, int series) {
    if (!Double.isFinite(point.x()) || !Double.isFinite(point.y())) {
      return;
    }
    out.append(
        PortableText.format(
            "<circle cx=\"%s\" cy=\"%s\" r=\"4\" fill=\"%s\"><title>%s</title></circle>\n",
            number(x(point.x())), number(y(point.y())), colour(series), escape(point.label())));
  }

  /** Ties the end of a curve to its name. */
  void tie(double end, double name, int series) {
    out.append(
        PortableText.format(
            "<path d=\"M%s %sL%s %s\" stroke=\"%s\" stroke-width=\"2\"/>\n",
            number(right + 2.0), number(end), number(right + 12.0), number(name), colour(series)));
  }

  private void stack(Plot.Stack stack) {
    for (int i = 0; i < stack.rows().size(); i++) {
      double from = 0;
      for (int part = 0; part < stack.parts().size(); part++) {
        double share = stack.rows().get(i).get(part);
        if (share > 0) {
          out.append(
              PortableText.format(
                  "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"14\" fill=\"%s\"><title>%s %s %%</title></rect>\n",
                  number(x(from)),
                  number(row(i) - 7),
                  number(x(from + share) - x(from)),
                  colour(part),
                  escape(stack.parts().get(part)),
                  AxisTicks.label(Math.round(10 * share) / 10.0)));
        }
        from += share;
      }
    }
  }

  private void drawLegend() {
    List<String> names = legend(plot);
    int each = (WIDTH - left - RIGHT) / 3;
    for (int i = 0; i < names.size(); i++) {
      double at = left + (i % 3) * (double) each;
      double line = TOP + height + BOTTOM + LEGEND_ROW * (i / 3) + 4.0;
      out.append(
          PortableText.format(
              "<rect x=\"%s\" y=\"%s\" width=\"14\" height=\"10\" fill=\"%s\"/>\n",
              number(at), number(line - 9), colour(i)));
      text(at + 19, line, "start", names.get(i), "");
    }
  }

  /** The horizontal position of a value. */
  double x(double value) {
    return left + (right - left) * AxisTicks.share(plot.x(), value);
  }

  /** The vertical position of a value. */
  double y(double value) {
    return TOP + height * (1 - AxisTicks.share(plot.y(), value));
  }

  private double row(int place) {
    return TOP + rows.middle(place);
  }

  /** Black becomes the text colour, so that it is visible on a dark page. */
  static String colour(int series) {
    String colour = COLOURS.get(series % COLOURS.size());
    return colour.equals("#000000") ? "currentColor" : colour;
  }

  void line(double x1, double y1, double x2, double y2, String more) {
    out.append(
        PortableText.format(
            "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"currentColor\"%s/>\n",
            number(x1), number(y1), number(x2), number(y2), more));
  }

  void text(double x, double y, String anchor, String text, String more) {
    out.append(
        PortableText.format(
            "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\"%s>%s</text>\n",
            number(x), number(y), anchor, more, escape(text)));
  }

  static String number(double value) {
    String text = PortableText.format("%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** A text as XML. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
