package org.servanda.reports.figure;

import java.util.List;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.statistics.NumberText;

/** The small charts of the stories, as SVG. */
public final class MiniChart {
  private static final int WIDTH = 320;
  private static final int ROW = 34;
  private static final int DOTS_HEIGHT = 136;
  private static final int EDGE = 10;

  private MiniChart() {}

  /** A value with its interval and its name. */
  public record Row(String name, Estimate value) {}

  /**
   * Values with intervals, one below the other.
   *
   * @param title the text alternative
   * @param one where a value means no difference, on a logarithmic scale; NaN for shares
   */
  public static String rows(String title, List<Row> rows, double one) {
    boolean shares = Double.isNaN(one);
    Plot.Axis axis =
        shares ? Plot.Axis.linear("", 0, 1) : Plot.Axis.log("", least(rows), greatest(rows));
    StringBuilder out = new StringBuilder(start(title, ROW * rows.size() + 4));
    if (!shares) {
      out.append(
          PortableText.format(
              "<path class=\"axis\" d=\"M%s 0V%d\"/>", x(axis, one), ROW * rows.size()));
    }
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      int y = ROW * i + 25;
      if (shares) {
        out.append(
            PortableText.format("<path class=\"axis\" d=\"M%d %dH%d\"/>", EDGE, y, WIDTH - EDGE));
      }
      String text =
          shares
              ? NumberText.percent(row.value().value())
              : "× " + NumberText.plain(row.value().value(), 2);
      out.append(
          PortableText.format(
              "<text x=\"0\" y=\"%d\">%s</text><text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
                  + "<path d=\"M%s %dH%s\"/><circle cx=\"%s\" cy=\"%d\" r=\"4.5\"/>",
              y - 11,
              SvgRenderer.escape(row.name()),
              WIDTH,
              y - 11,
              text,
              x(axis, row.value().low()),
              y,
              x(axis, row.value().high()),
              x(axis, row.value().value()),
              y));
    }
    return out.append("</svg>").toString();
  }

  /** Points from 0 to 1 in both directions; without those that are not finite. */
  public static String dots(String across, String up, List<double[]> dots) {
    Plot.Axis axis = Plot.Axis.linear("", 0, 1);
    int base = DOTS_HEIGHT - 18;
    StringBuilder out = new StringBuilder(start(up + " against " + across, DOTS_HEIGHT));
    out.append(
        PortableText.format(
            "<path class=\"axis\" d=\"M%d 0V%dH%d\"/><text x=\"%d\" y=\"%d\">%s →</text>"
                + "<text transform=\"translate(7 %d) rotate(-90)\">%s →</text>",
            EDGE, base, WIDTH, EDGE, DOTS_HEIGHT - 4, across, base, up));
    for (double[] dot : dots) {
      if (Double.isFinite(dot[0]) && Double.isFinite(dot[1])) {
        out.append(
            PortableText.format(
                "<circle cx=\"%s\" cy=\"%s\" r=\"3.5\"/>",
                x(axis, dot[0]), number(base - (base - 6) * dot[1])));
      }
    }
    return out.append("</svg>").toString();
  }

  private static double least(List<Row> rows) {
    return rows.stream().mapToDouble(row -> row.value().low()).min().orElse(1) < 1
        ? Math.min(.5, rows.stream().mapToDouble(row -> row.value().low()).min().orElse(.5))
        : .8;
  }

  private static double greatest(List<Row> rows) {
    return Math.max(1.25, rows.stream().mapToDouble(row -> row.value().high()).max().orElse(2));
  }

  private static String start(String title, int height) {
    return PortableText.format(
        "<svg class=\"mini\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\" font-size=\"12\">",
        WIDTH, height, SvgRenderer.escape(title));
  }

  private static String x(Plot.Axis axis, double value) {
    return number(EDGE + (WIDTH - 2 * EDGE) * AxisTicks.share(axis, value));
  }

  /** A coordinate as it is written. */
  public static String number(double value) {
    return AxisTicks.label(Math.rint(10 * value) / 10);
  }
}
