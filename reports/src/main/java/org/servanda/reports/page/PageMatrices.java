package org.servanda.reports.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.findings.Findings;
import org.servanda.reports.findings.PairFinding;
import org.servanda.reports.findings.Report;
import org.servanda.reports.statistics.NumberText;
import org.servanda.reports.tally.Pair;

/** The durability of every pair: one matrix per scenario. */
final class PageMatrices {
  private static final int NUMBERS_UP_TO = 30;
  private static final int SHADES = 10;

  private final PageSelection selection;
  private final List<String> names;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<Pair, PairFinding> pairs = new HashMap<>();

  private PageMatrices(PageSelection selection) {
    this.selection = selection;
    this.names = selection.paired();
    Findings findings = selection.report().findings();
    findings.standings().forEach(entrant -> places.put(entrant.name(), places.size()));
    findings.pairs().forEach(finding -> pairs.put(finding.pair(), finding));
  }

  /** One matrix per scenario that has one, in the order of the scenarios. */
  static List<Page.Matrix> of(PageSelection selection) {
    return new PageMatrices(selection).matrices();
  }

  private List<Page.Matrix> matrices() {
    List<Page.Matrix> matrices = new ArrayList<>();
    for (Report.ScenarioNote scenario : selection.scenarios()) {
      matrices.add(matrix(scenario, matrices.size()));
    }
    return matrices;
  }

  private Page.Matrix matrix(Report.ScenarioNote scenario, int place) {
    List<Page.Line> lines = new ArrayList<>();
    for (String a : names) {
      List<Page.Cell> cells = new ArrayList<>();
      for (String b : names) {
        String where = place + "," + places.get(a) + "," + places.get(b);
        cells.add(cell(pairs.get(new Pair(scenario.id(), a, b)), a, b, where));
      }
      lines.add(new Page.Line(a, Page.anchor(a), cells));
    }
    return new Page.Matrix(
        scenario.id(), scenario.title(), names, lines, names.size() <= NUMBERS_UP_TO);
  }

  private static Page.Cell cell(@Nullable PairFinding finding, String a, String b, String where) {
    if (finding == null || Double.isNaN(finding.durability())) {
      return new Page.Cell("", 0, a + " and " + b + " completed no match", where);
    }
    double d = finding.durability();
    String title =
        PortableText.format(
            "%s at A, %s at B: durability %s, payoffs %s and %s, signed in %s of matches",
            a,
            b,
            NumberText.plain(d, 2),
            NumberText.plain(finding.payoffA(), 1),
            NumberText.plain(finding.payoffB(), 1),
            NumberText.percent(finding.signing()));
    return new Page.Cell(
        NumberText.plain(100 * d, 0), (int) Math.round(SHADES * Math.min(1, d)), title, where);
  }
}
