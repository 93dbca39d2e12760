package org.servanda.reports.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.findings.Findings;
import org.servanda.reports.findings.IncidenceFinding;
import org.servanda.reports.statistics.NumberText;
import org.servanda.reports.survival.EntrantSurvival;
import org.servanda.reports.tally.TerminationCause;

/** The figures of the lives of agreements and of how they ended. */
final class SurvivalFigures {
  private static final int CURVES_SHOWN = 6;
  private static final double TENTHS = 10;

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
      layers.add(new Plot.Steps(curve.name(), curve.years(), curve.survival(), shown));
      horizon = Math.max(horizon, curve.years().get(curve.years().size() - 1));
    }
    return new Plot(
        "survival",
        "How long agreements lasted, by strategy",
        "Kaplan–Meier curves: the share of a strategy's agreements still in force, by years since entry into force.",
        Plot.Axis.linear("years in force", 0, horizon),
        Plot.Axis.linear("share still in force", 0, 1),
        layers);
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

  private Plot incidence() {
    List<Plot.Layer> layers = new ArrayList<>();
    List<String> shares = new ArrayList<>();
    double most = 0;
    for (IncidenceFinding finding : findings.incidence()) {
      String name = finding.end().label();
      List<Double> low = known(finding.low(), finding.share());
      List<Double> high = known(finding.high(), finding.share());
      layers.add(new Plot.Ribbon(name, finding.years(), low, high));
      layers.add(new Plot.Steps(name, finding.years(), finding.share(), true));
      int last = finding.years().size() - 1;
      shares.add(name + " " + NumberText.percent(finding.share().get(last)));
      most = Math.max(most, Collections.max(high));
    }
    List<Double> years = findings.incidence().get(0).years();
    double horizon = Math.max(1, years.get(years.size() - 1));
    return new Plot(
        "incidence",
        "How agreements ended, by age",
        PortableText.format(
            "Aalen–Johansen curves, with 95 %% intervals: the cumulative share of all agreements that ended in each way, by years since entry into force. After %s years: %s.",
            NumberText.data(horizon), String.join(", ", shares)),
        Plot.Axis.linear("years since entry into force", 0, horizon),
        Plot.Axis.linear(
            "cumulative share of agreements ended",
            0,
            Math.max(1 / TENTHS, Math.ceil(TENTHS * most) / TENTHS)),
        layers);
  }

  /** Bounds with the value itself in place of NaN, so that no interval is drawn there. */
  private static List<Double> known(List<Double> bounds, List<Double> values) {
    List<Double> known = new ArrayList<>();
    for (int i = 0; i < bounds.size(); i++) {
      known.add(Double.isNaN(bounds.get(i)) ? values.get(i) : bounds.get(i));
    }
    return known;
  }
}
