package org.servanda.reports.page;

import java.util.ArrayList;
import java.util.List;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.figure.Plot;
import org.servanda.reports.figure.SvgRenderer;
import org.servanda.reports.ranking.PartnerChoice;
import org.servanda.reports.ranking.RankChange;
import org.servanda.reports.site.SiteTable;
import org.servanda.reports.statistics.NumberText;

/** The page that compares tournaments: which ranks and scores changed. */
public final class ComparisonPage {
  private ComparisonPage() {}

  /**
   * Two tournaments.
   *
   * @param before the first
   * @param after the other
   * @param choice how partners choose in both
   * @param paired whether both had the same random events
   * @param moves the changes of the strategies in both, the greatest first
   */
  public record Part(
      String before, String after, PartnerChoice choice, boolean paired, List<RankChange> moves) {
    /** The result in one sentence. */
    public String summary() {
      long sure = moves.stream().filter(RankChange::isSure).count();
      return PortableText.format(
          "From %s to %s: %d of %d strategies changed significantly in durability %s (%s).",
          before,
          after,
          sure,
          moves.size(),
          choice.words(),
          paired ? "same random events in both, paired differences" : "different random events");
    }

    /**
     * The changes as an SVG figure.
     *
     * @param number of the figure on the page, which makes its id unique
     */
    public String svg(int number) {
      List<Plot.Span> spans = new ArrayList<>();
      double reach = .01;
      for (RankChange move : moves) {
        spans.add(
            new Plot.Span(
                spans.size(),
                move.difference().low(),
                move.difference().value(),
                move.difference().high()));
        reach = Math.max(reach, Math.abs(move.difference().value()) * 1.2);
        if (Double.isFinite(move.difference().low())) {
          reach = Math.max(reach, Math.max(-move.difference().low(), move.difference().high()));
        }
      }
      return SvgRenderer.draw(
          new Plot(
              "moved-" + number,
              "Change of durability",
              summary(),
              Plot.Axis.linear("durability after minus before", -reach, reach),
              Plot.Axis.names("strategy", moves.stream().map(RankChange::name).toList()),
              List.of(new Plot.Rule(0), new Plot.Spans("change", spans))));
    }

    /** A number for a table. */
    public static String number(double value) {
      return NumberText.plain(value, 3);
    }
  }

  /**
   * What is shown.
   *
   * @param parts the first tournament with each of the others
   * @param table every strategy in every tournament
   */
  public record Content(List<Part> parts, SiteTable table) {}

  /** The page. */
  public static String render(Content content) {
    return Templates.render("comparison.jte", content);
  }
}
