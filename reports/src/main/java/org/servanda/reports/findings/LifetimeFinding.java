package org.servanda.reports.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.servanda.engine.model.World;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.survival.CensoredSample;
import org.servanda.reports.survival.LifetimeDistribution;
import org.servanda.reports.survival.LifetimeFit;
import org.servanda.reports.tally.Tally;

/**
 * Weibull and exponential distributions fitted to the lives of agreements by maximum likelihood,
 * for any end; each life ends in the middle of its last round. Intervals are from the observed
 * information. They assume independent agreements; matches of one repetition share random events,
 * so the intervals are too narrow.
 *
 * @param name the entrant; {@link #ALL} for all agreements
 * @param agreements number that entered into force; those with itself counted once
 * @param endings number that ended before their match did
 * @param shape Weibull shape; below 1, the hazard of ending falls with age; NaN if undefined
 * @param scale Weibull scale, years: the age by which 63 % have ended; NaN if undefined
 * @param rate endings per year in force under a constant hazard; NaN with too few endings
 * @param aicGain AIC of the exponential minus AIC of Weibull; above 0, Weibull fits better; NaN if
 *     undefined
 */
public record LifetimeFinding(
    String name,
    long agreements,
    long endings,
    Estimate shape,
    Estimate scale,
    Estimate rate,
    double aicGain) {

  /** The name of the finding on all agreements; no strategy may have it. */
  public static final String ALL = "all";

  /** At least this many endings are needed for a fit. */
  public static final int FEWEST_ENDINGS = 5;

  private static final Estimate UNKNOWN = new Estimate(Double.NaN, Double.NaN, Double.NaN);

  /** All agreements first, then each entrant in the given order; empty without entrants. */
  static List<LifetimeFinding> of(Tally tally, List<String> order) {
    if (order.isEmpty()) {
      return List.of();
    }
    List<LifetimeFinding> findings = new ArrayList<>();
    findings.add(of(ALL, LifeTable.of(tally).midRounds()));
    Map<String, LifeTable> tables = LifeTable.byEntrant(tally);
    for (String name : order) {
      findings.add(of(name, Objects.requireNonNull(tables.get(name)).midRounds()));
    }
    return List.copyOf(findings);
  }

  static LifetimeFinding of(String name, CensoredSample lives) {
    if (lives.events() < FEWEST_ENDINGS) {
      return new LifetimeFinding(
          name, lives.total(), lives.events(), UNKNOWN, UNKNOWN, UNKNOWN, Double.NaN);
    }
    LifetimeFit constant = LifetimeFit.of(LifetimeDistribution.EXPONENTIAL, lives);
    Estimate rate = times(constant.rateInterval(), World.ROUNDS_PER_YEAR);
    if (!lives.spread()) {
      return new LifetimeFinding(
          name, lives.total(), lives.events(), UNKNOWN, UNKNOWN, rate, Double.NaN);
    }
    LifetimeFit weibull = LifetimeFit.of(LifetimeDistribution.WEIBULL, lives);
    return new LifetimeFinding(
        name,
        lives.total(),
        lives.events(),
        weibull.shapeInterval(),
        times(weibull.scaleInterval(), 1.0 / World.ROUNDS_PER_YEAR),
        rate,
        2 * (weibull.logLikelihood() - constant.logLikelihood()) - 2);
  }

  private static Estimate times(Estimate estimate, double factor) {
    return new Estimate(
        factor * estimate.value(), factor * estimate.low(), factor * estimate.high());
  }
}
