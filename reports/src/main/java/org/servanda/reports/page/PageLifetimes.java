package org.servanda.reports.page;

import java.util.ArrayList;
import java.util.List;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.findings.LifetimeFinding;
import org.servanda.reports.findings.OfficeFinding;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.statistics.NumberText;
import org.servanda.reports.survival.EntrantSurvival;

/** How long agreements lasted: numbers at risk, and the distributions fitted to their lives. */
final class PageLifetimes {
  private static final int[] RISK_YEARS = {0, 1, 2, 5, 10, 15, 20, 30};
  private static final double OLD = 10;

  /** A scale above this many years is shown as a bound only. */
  private static final double LONG = 1000;

  /** A shape or a ratio of hazards above this is shown as a bound only. */
  private static final double GREAT = 100;

  private PageLifetimes() {}

  /** How many agreements of each strategy were at risk after some years. */
  static List<Page.Risk> risks(List<EntrantSurvival> curves) {
    List<Page.Risk> risks = new ArrayList<>();
    for (EntrantSurvival curve : curves) {
      List<String> counts = new ArrayList<>();
      for (int year : RISK_YEARS) {
        counts.add(
            year < curve.atRisk().size()
                ? PortableText.format("%,d", curve.atRisk().get(year))
                : "");
      }
      risks.add(new Page.Risk(curve.name(), counts, true));
    }
    return risks;
  }

  /** The fitted distributions, in a sentence and in numbers. */
  static Page.Lives of(List<LifetimeFinding> lives, List<OfficeFinding> offices) {
    List<Page.Life> lines = lives.stream().map(PageLifetimes::line).toList();
    return new Page.Lives(
        lives.isEmpty() ? "" : sentence(lives.get(0)),
        lines,
        offices.stream().map(PageLifetimes::office).toList());
  }

  private static Page.Office office(OfficeFinding office) {
    return new Page.Office(
        office.scenario(),
        "seat " + office.seat(),
        office.holder().label(),
        PortableText.format("%,.0f", office.years()),
        PortableText.format("%,d", office.left()),
        NumberText.plain(office.leavingRate(), 3),
        bounded(office.five(), 2),
        bounded(office.ten(), 2));
  }

  private static Page.Life line(LifetimeFinding life) {
    return new Page.Life(
        life.name(),
        PortableText.format("%,d", life.agreements()),
        PortableText.format("%,d", life.endings()),
        unknown(life),
        life.shape().value() > GREAT ? "> 100" : bounded(life.shape(), 2),
        life.scale().value() > LONG ? "> 1000" : bounded(life.scale(), 1),
        bounded(life.rate(), 3),
        NumberText.signed(life.aicGain(), 1));
  }

  /** Why there is no shape; empty if there is one. */
  private static String unknown(LifetimeFinding life) {
    if (life.endings() < LifetimeFinding.FEWEST_ENDINGS) {
      return "too few endings";
    }
    return Double.isNaN(life.shape().value()) ? "all ended at the same age" : "";
  }

  private static String bounded(Estimate estimate, int decimals) {
    if (Double.isNaN(estimate.value())) {
      return NumberText.plain(estimate.value(), decimals);
    }
    return PortableText.format(
        "%s (%s–%s)",
        NumberText.plain(estimate.value(), decimals),
        NumberText.plain(estimate.low(), decimals),
        NumberText.plain(estimate.high(), decimals));
  }

  private static String sentence(LifetimeFinding all) {
    String unknown = unknown(all);
    if (!unknown.isEmpty()) {
      return PortableText.format(
          "It is unknown whether the hazard of ending changes with age: %s.", unknown);
    }
    Estimate shape = all.shape();
    String change =
        shape.high() < 1
            ? "falls with age"
            : shape.low() > 1 ? "rises with age" : "does not change significantly with age";
    return PortableText.format(
        "The hazard of ending %s (Weibull shape %s, 95 %% interval %s to %s)%s. %s",
        change,
        NumberText.plain(shape.value(), 2),
        NumberText.plain(shape.low(), 2),
        NumberText.plain(shape.high(), 2),
        compared(shape),
        constant(all));
  }

  /** The hazard of an old agreement relative to a young one, if it differs significantly. */
  private static String compared(Estimate shape) {
    if (shape.low() <= 1 && shape.high() >= 1) {
      return "";
    }
    double ratio = StrictMath.pow(OLD, shape.value() - 1);
    return PortableText.format(
        ": an agreement ten years old is %s times as likely to end in the next quarter as one that is one year old%s",
        ratio > GREAT ? "over 100" : NumberText.plain(ratio, 2),
        shape.high() < 1
            ? ", either because agreements settle or because fragile ones end first"
            : "");
  }

  private static String constant(LifetimeFinding all) {
    return PortableText.format(
        "A constant hazard of %s endings per year in force fits %s (its AIC is %s %s).",
        NumberText.plain(all.rate().value(), 3),
        all.aicGain() > 0 ? "worse" : "as well",
        NumberText.plain(Math.abs(all.aicGain()), 1),
        all.aicGain() > 0 ? "higher" : "lower");
  }
}
