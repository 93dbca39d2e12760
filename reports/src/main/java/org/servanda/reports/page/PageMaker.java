package org.servanda.reports.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.card.ShareCard;
import org.servanda.reports.figure.Plot;
import org.servanda.reports.figure.ReportFigures;
import org.servanda.reports.figure.SvgRenderer;
import org.servanda.reports.findings.FaultText;
import org.servanda.reports.findings.HeadlineText;
import org.servanda.reports.findings.Report;
import org.servanda.reports.front.FrontSvg;
import org.servanda.reports.front.PageFront;
import org.servanda.reports.ranking.FriedmanComparison;
import org.servanda.reports.site.CardLinks;
import org.servanda.reports.statistics.NumberText;
import org.servanda.reports.table.ConditionTable;

/** Makes the page's model from a report. */
final class PageMaker {
  private static final double SIGNIFICANT = .05;

  /** A fault takes up to a kilobyte. */
  private static final int MOST_FAULTS = 200;

  private final Report report;
  private final List<Plot> plots;

  private PageMaker(Report report, List<Plot> plots) {
    this.report = report;
    this.plots = plots;
  }

  static Page make(Report whole) {
    List<Page.Question> questions = PageQuestions.of(whole);
    PageSelection selection = PageSelection.of(whole, questions);
    Report report = selection.report();
    PageMaker maker = new PageMaker(whole, ReportFigures.of(report));
    PageFront front = PageFront.of(report);
    PageLead lead = PageLead.of(whole, PageFront.of(whole), ReplayLinks.of(report));
    return new Page(
        report,
        report.heading(),
        String.join(" ", HeadlineText.of(whole)),
        lead,
        cardTags(lead, front),
        front(front),
        PageStories.of(report),
        maker.groupNote(),
        selection.notes(),
        PageRows.of(report),
        questions,
        PageQuestions.ranks(report.findings().rankings()),
        PageMatrices.of(selection),
        PageEndings.of(report.findings()),
        PageEndings.ages(report.findings().incidence()),
        PageTerms.of(report.findings()),
        PageMechanisms.of(report.findings()),
        FaultText.of(whole, MOST_FAULTS),
        maker.drawn(),
        PageEffects.of(whole.findings()),
        PageLifetimes.risks(report.findings().curves()),
        PageLifetimes.of(report.findings().lives(), report.findings().offices()),
        PageFutures.of(
            "Which strategies remain", whole.findings().futures(), report.findings().futures()),
        PageFutures.of(
            "Which strategies remain if reputations are known",
            whole.findings().reputedFutures(),
            report.findings().reputedFutures()),
        ConditionTable.of(report),
        report.validity() == null ? null : ValidityText.of(report.validity()),
        PageClassical.chosen(report),
        PageClassical.of(selection),
        HtmlFormat.json(PageData.of(report, maker.plots, PageData.Front.of(front, lead))),
        HtmlFormat.script("echarts/echarts.common.min.js"),
        HtmlFormat.script("page.js"));
  }

  /** The picture of the page for whoever shares it; empty if there is nothing to show or draw. */
  static Optional<byte[]> card(Report whole) {
    if (whole.findings().standings().isEmpty()) {
      return Optional.empty();
    }
    Report report = PageSelection.of(whole, PageQuestions.of(whole)).report();
    return new ShareCard(
            whole.heading(), PageLead.headline(whole.findings()), PageLead.simulated(whole))
        .with(PageFront.of(report));
  }

  /** The elements of the head that name the picture. */
  private static String cardTags(PageLead lead, PageFront front) {
    return CardLinks.tags(
        "",
        front.steps().get(front.start()).places().isEmpty()
            ? ""
            : PortableText.format(
                "%s The figure shows how long the agreements of each kind of leader were kept,"
                    + " against its %s.",
                lead.headline(), front.horizontal()));
  }

  private static Page.Front front(PageFront front) {
    return new Page.Front(
        FrontSvg.wide(front).draw(),
        FrontSvg.narrow(front).draw(),
        front.steps().stream().map(step -> step.choice().words()).toList(),
        front.start(),
        front.steps().get(front.start()).choice().text(),
        PortableText.format(
            "Each point is one kind of leader: how long its agreements were kept, and its %s. The"
                + " lines are the medians of the field at κ = %s; a zone's name tells what became of"
                + " agreements there, not which side broke them. Strokes through points are 95 %%"
                + " intervals.",
            front.horizontal(), front.steps().get(front.start()).choice().text()));
  }

  private Map<String, Page.Figure> drawn() {
    Map<String, Page.Figure> drawn = new TreeMap<>();
    for (Plot plot : plots) {
      drawn.put(
          plot.id(),
          new Page.Figure(
              plot.id(),
              plot.title(),
              FigureTitles.of(plot, report.findings()),
              SvgRenderer.draw(plot)));
    }
    return drawn;
  }

  /** Whether strategies differ significantly with partners drawn by lot. */
  private String groupNote() {
    if (report.findings().rankings().isEmpty()) {
      return "";
    }
    FriedmanComparison contest = report.findings().rankings().get(0).contest();
    if (Double.isNaN(contest.pValue())) {
      return "";
    }
    boolean differ = contest.pValue() < SIGNIFICANT;
    String test =
        PortableText.format(
            "With partners drawn by lot (κ = 0), ranks over %s of partner and scenario %s (Friedman test, p %s).",
            NumberText.counted(contest.contests(), "combination", "combinations"),
            differ
                ? "differ more between strategies than chance explains"
                : "do not differ more between strategies than chance explains",
            contest.pValue() < .001 ? "< 0.001" : "= " + NumberText.plain(contest.pValue(), 3));
    return differ
        ? test
            + PortableText.format(
                " By Nemenyi's test at 5 %%, two strategies differ if their mean ranks over these"
                    + " combinations lie more than %s apart; of those that lie closer it says nothing.",
                NumberText.plain(contest.criticalDifference(), 1))
        : test;
  }
}
