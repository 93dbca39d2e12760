package org.servanda.reports.site;

import java.util.List;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.figure.SvgRenderer;

/** Draws places by run as SVG: the first place at the top, a line for each strategy. */
public final class PlacesChart {
  /** Older runs are not drawn. */
  private static final int MOST_RUNS = 40;

  private static final int STEP = 18;
  private static final int TOP = 16;
  private static final int LEFT = 34;
  private static final int WIDTH = 560;
  private static final int NAMES = 200;
  private static final int LONGEST = 28;
  private static final String GREY = "#999999";

  private PlacesChart() {}

  /**
   * The chart; empty without runs.
   *
   * @param title the text alternative
   */
  public static String draw(String title, LeagueSite.History history) {
    int runs = history.runs().size();
    if (runs == 0) {
      return "";
    }
    int from = Math.max(0, runs - MOST_RUNS);
    int height = TOP + STEP * history.most() + 24;
    StringBuilder out = new StringBuilder();
    out.append(
        PortableText.format(
            "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\" font-size=\"12\""
                + " fill=\"currentColor\">",
            WIDTH + NAMES, height, SvgRenderer.escape(title)));
    axes(out, history, from, height);
    int submitted = 0;
    for (LeagueSite.Line line : history.lines()) {
      String colour =
          line.submitted()
              ? SvgRenderer.COLOURS.get(submitted % (SvgRenderer.COLOURS.size() - 2))
              : GREY;
      submitted += line.submitted() ? 1 : 0;
      draw(out, line, from, colour);
    }
    return out.append("</svg>").toString();
  }

  private static void axes(StringBuilder out, LeagueSite.History history, int from, int height) {
    int runs = history.runs().size();
    for (int rank = 1; rank <= history.most(); rank++) {
      out.append(
          PortableText.format(
              "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%d</text>",
              LEFT - 12, y(rank) + 4, rank));
    }
    for (int i = from; i < runs; i++) {
      out.append(
          PortableText.format(
              "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%d</text>",
              x(i, from, runs), height - 4, history.runs().get(i)));
    }
  }

  private static void draw(StringBuilder out, LeagueSite.Line line, int from, String colour) {
    List<Integer> ranks = line.ranks();
    int runs = ranks.size();
    StringBuilder path = new StringBuilder();
    boolean before = false;
    for (int i = from; i < runs; i++) {
      int rank = ranks.get(i);
      if (rank > 0) {
        path.append(before ? 'L' : 'M').append(x(i, from, runs)).append(' ').append(y(rank));
        out.append(
            PortableText.format(
                "<circle cx=\"%d\" cy=\"%d\" r=\"3.5\" fill=\"%s\"/>",
                x(i, from, runs), y(rank), colour));
      }
      before = rank > 0;
    }
    out.append(
        PortableText.format(
            "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"/>",
            path, colour, line.submitted() ? "2" : "1"));
    int last = ranks.get(runs - 1);
    if (last > 0) {
      out.append(
          PortableText.format(
              "<text x=\"%d\" y=\"%d\"%s>%s</text>",
              x(runs - 1, from, runs) + 10,
              y(last) + 4,
              line.submitted() ? " font-weight=\"600\"" : "",
              SvgRenderer.escape(PortableText.line(line.name(), LONGEST))));
    }
  }

  private static int x(int run, int from, int runs) {
    int drawn = runs - from;
    return drawn == 1 ? LEFT : LEFT + (run - from) * (WIDTH - LEFT) / (drawn - 1);
  }

  private static int y(int rank) {
    return TOP + STEP * (rank - 1);
  }
}
