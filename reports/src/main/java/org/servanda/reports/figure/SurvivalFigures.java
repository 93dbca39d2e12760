package org.servanda.reports.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.findings.Findings;
import org.servanda.reports.findings.IncidenceFinding;
import org.servanda.reports.statistics.NumberText;
import org.servanda.reports.survival.EntrantSurvival;
import org.servanda.reports.tally.TerminationCause;

/** The figures of the lives of agreements and of how they ended. */
final class SurvivalFigures {
  private static final int CURVES_SHOWN = 6;

  /** Curves of more strategies are drawn by year: quarters would take too much of the page. */
  private static final int MOST_BY_QUARTER = 60;

  private final Findings findings;

  private SurvivalFigures(Findings findings) {
    this.findings = findings;
  }

  /** Survival, endings and, if there were agreements, endings by age; empty without matches. */
  static List<Plot> of(Findings findings) {
    if (findings.standings().isEmpty()) {
      return List.of();
    }
    SurvivalFigures figures = new SurvivalFigures(findings);
    return findings.incidence().isEmpty()
        ? List.of(figures.survival(), figures.endings())
        : List.of(figures.survival(), figures.endings(), figures.incidence());
  }

  private Plot survival() {
    List<Plot.Layer> layers = new ArrayList<>();
    double horizon = 1;
    int every = Math.max(1, findings.curves().size() / CURVES_SHOWN);
    for (int i = 0; i < findings.curves().size(); i++) {
      EntrantSurvival curve = findings.curves().get(i);
      boolean shown = i % every == 0 && i / every < CURVES_SHOWN;
      layers.add(
          findings.curves().size() <= MOST_BY_QUARTER
              ? byQuarter(curve, shown)
              : new Plot.Steps(curve.name(), curve.years(), curve.survival(), shown));
      horizon = Math.max(horizon, curve.years().get(curve.years().size() - 1));
    }
    layers.addAll(terms(horizon));
    return new Plot(
        "survival",
        "How long agreements lasted, by strategy",
        "Kaplan–Meier curves: the share of a strategy's agreements still in force, by years since entry into force. Dashed lines mark the ages at which agreements with a fixed term run out.",
        Plot.Axis.linear("years in force", 0, horizon),
        Plot.Axis.linear("share still in force", 0, 1),
        layers);
  }

  private static Plot.Steps byQuarter(EntrantSurvival curve, boolean shown) {
    List<EntrantSurvival.Quarter> quarters = curve.quarters();
    return new Plot.Steps(
        curve.name(),
        quarters.stream().map(q -> (double) q.age() / World.ROUNDS_PER_YEAR).toList(),
        quarters.stream().map(EntrantSurvival.Quarter::survival).toList(),
        shown);
  }

  /** Where terms run out that were signed, within the horizon. */
  private List<Plot.Layer> terms(double horizon) {
    return findings.kinds().stream()
        .filter(kind -> kind.agreements() > 0)
        .map(kind -> kind.kind().years())
        .filter(years -> years > 0 && years < horizon)
        .distinct()
        .sorted()
        .<Plot.Layer>map(
            years -> new Plot.Rule(years, years == 1 ? "1-year terms" : years + "-year terms"))
        .toList();
  }

  private Plot endings() {
    List<String> groups = new ArrayList<>(List.of("all"));
    List<List<Double>> rows = new ArrayList<>();
    rows.add(shares(findings.ends()));
    findings
        .terminationsByForm()
        .forEach(
            (form, ends) -> {
              groups.add(form);
              rows.add(shares(ends));
            });
    return new Plot(
        "endings",
        "How agreements ended, by form",
        "Shares of agreements by how they ended: "
            + String.join(
                ", ",
                Arrays.stream(TerminationCause.values()).map(TerminationCause::label).toList())
            + ".",
        Plot.Axis.linear("per cent of agreements", 0, 100),
        Plot.Axis.names("form", groups),
        List.of(
            new Plot.Stack(
                Arrays.stream(TerminationCause.values()).map(TerminationCause::label).toList(),
                rows)));
  }

  private static List<Double> shares(List<Long> ends) {
    double total = Math.max(1, ends.stream().mapToLong(n -> n).sum());
    return ends.stream().map(n -> 100 * n / total).toList();
  }

  /** The ways to end one on the other, so that what is above them is still in force. */
  private Plot incidence() {
    List<Plot.Layer> layers = new ArrayList<>();
    List<String> shares = new ArrayList<>();
    List<Double> years = findings.incidence().get(0).years();
    List<Double> below = Collections.nCopies(years.size(), 0.0);
    for (IncidenceFinding finding : findings.incidence()) {
      String name = finding.end().label();
      List<Double> top = sum(below, finding.share());
      layers.add(new Plot.Ribbon(name, years, below, top));
      layers.add(new Plot.Steps(name, years, top, true));
      shares.add(name + " " + NumberText.percent(finding.share().get(years.size() - 1)));
      below = top;
    }
    double horizon = Math.max(1, years.get(years.size() - 1));
    layers.addAll(terms(horizon));
    return new Plot(
        "incidence",
        "How agreements ended, by age",
        PortableText.format(
            "Aalen–Johansen curves, one on the other: the cumulative share of all agreements that ended in each way, by years since entry into force. After %s years: %s.",
            NumberText.data(horizon), String.join(", ", shares)),
        Plot.Axis.linear("years since entry into force", 0, horizon),
        Plot.Axis.linear("cumulative share of agreements ended", 0, 1),
        layers);
  }

  private static List<Double> sum(List<Double> one, List<Double> other) {
    List<Double> sum = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      sum.add(Math.min(1, one.get(i) + other.get(i)));
    }
    return sum;
  }
}
