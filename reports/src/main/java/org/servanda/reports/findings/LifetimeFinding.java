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
 * Agreements' lives, however they ended, in two or three numbers: Weibull's and the exponential
 * distribution fitted to them by maximum likelihood, each taken to have ended in the middle of its
 * last round. Intervals are from the observed information and take agreements for independent of
 * each other; as the same chance befalls all who meet in a repetition, they are too narrow.
 *
 * @param name the entrant; {@link #ALL} for all agreements
 * @param agreements how many entered into force; those with itself counted once
 * @param endings how many of them ended before their match did
 * @param shape Weibull's: below 1 the hazard of ending falls with age; NaN if it cannot be told
 * @param scale Weibull's, years: the age by which 63 % have ended; NaN if it cannot be told
 * @param rate endings a year, were they as likely at every age; NaN if there are too few
 * @param aicGain Akaike's criterion of the exponential less Weibull's: above 0 Weibull's fits
 *     better, its further parameter paid for; NaN if it cannot be told
 */
public record LifetimeFinding(
    String name,
    long agreements,
    long endings,
    Estimate shape,
    Estimate scale,
    Estimate rate,
    double aicGain) {

  /** The name of what was found of all agreements; no strategy may be called so. */
  public static final String ALL = "all";

  /** With fewer endings nothing is told. */
  public static final int FEWEST_ENDINGS = 5;

  private static final Estimate UNKNOWN = new Estimate(Double.NaN, Double.NaN, Double.NaN);

  /** Of all agreements first, then of each entrant's, in their order; nothing if nobody played. */
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
