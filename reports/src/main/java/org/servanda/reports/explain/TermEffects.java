package org.servanda.reports.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.servanda.engine.model.World;
import org.servanda.reports.tally.AgreementKind;
import org.servanda.reports.tally.AgreementRow;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.PairTally;
import org.servanda.reports.tally.Tally;
import org.servanda.reports.tally.TerminationCause;

/**
 * Effects of terms on durability: Cox regression of the honoured life (to the first serious breach,
 * withdrawal or collapse) on form, verification, precision, sidedness and depth. Each pair of
 * strategies in a scenario is a stratum, so that only agreements between the same two are compared.
 * Errors are robust to clustering by pair and by repetition, whose random events all pairs share.
 */
public final class TermEffects {
  private static final double TENTHS = 100;

  /** A level needs at least this many broken and this many unbroken agreements. */
  private static final long LEAST = 10;

  /** At most this many agreements are used, to bound the time of the fit. */
  private static final int MOST_ROWS = 150_000;

  private TermEffects() {}

  /** Hazard ratios; empty with too few data. */
  public static List<HazardEffect> of(Tally tally) {
    List<AgreementLife> lives = lives(tally);
    Optional<HazardFit> whole = fit(lives, covariates(lives));
    if (whole.isEmpty()) {
      return List.of();
    }
    List<HazardEffect> effects = whole.get().effects();
    return effects.stream().anyMatch(TermEffects::drifts)
        ? byAge(effects, lives, whole.get())
        : effects;
  }

  private static boolean drifts(HazardEffect effect) {
    return effect.proportionality() < HazardEffect.REJECTED;
  }

  /** The same effects, with the ratios before and after the median age of those that drift. */
  private static List<HazardEffect> byAge(
      List<HazardEffect> effects, List<AgreementLife> lives, HazardFit whole) {
    double[] ages =
        lives.stream()
            .filter(AgreementLife::broken)
            .mapToDouble(AgreementLife::time)
            .sorted()
            .toArray();
    double median = ages[(ages.length - 1) / 2];
    List<HazardEffect> before =
        fittedEffects(lives.stream().map(l -> l.until(median)).toList(), whole);
    List<HazardEffect> after =
        fittedEffects(lives.stream().filter(life -> life.time() > median).toList(), whole);
    double years = (median + AgreementLife.HALF_ROUND) / World.ROUNDS_PER_YEAR;
    return effects.stream()
        .map(e -> drifts(e) ? e.with(ages(e.name(), years, before, after)) : e)
        .toList();
  }

  private static List<HazardEffect> fittedEffects(List<AgreementLife> lives, HazardFit whole) {
    List<HazardFit.Covariate> covariates =
        whole.covariates().stream()
            .filter(c -> c.isNumber() || isCommon(lives, c.value()))
            .toList();
    return fit(lives, covariates).map(HazardFit::effects).orElse(List.of());
  }

  private static HazardEffect.ByAge ages(
      String name, double years, List<HazardEffect> before, List<HazardEffect> after) {
    Optional<HazardEffect> first = before.stream().filter(e -> e.name().equals(name)).findFirst();
    Optional<HazardEffect> then = after.stream().filter(e -> e.name().equals(name)).findFirst();
    return new HazardEffect.ByAge(
        years,
        first.map(HazardEffect::ratio).orElse(HazardEffect.UNKNOWN),
        first.map(HazardEffect::pValue).orElse(Double.NaN),
        then.map(HazardEffect::ratio).orElse(HazardEffect.UNKNOWN),
        then.map(HazardEffect::pValue).orElse(Double.NaN));
  }

  private static Optional<HazardFit> fit(
      List<AgreementLife> lives, List<HazardFit.Covariate> covariates) {
    List<HazardFit.Covariate> left = new ArrayList<>(covariates);
    left.removeIf(covariate -> !varies(lives, covariate.value()));
    while (!left.isEmpty()) {
      try {
        return Optional.of(HazardFit.of(lives, left));
      } catch (ArithmeticException e) {
        // Some covariate is constant within every stratum or separates the data: drop the rarest,
        // retry.
        left.remove(Collections.min(left, Comparator.comparingLong(HazardFit.Covariate::rank)));
      }
    }
    return Optional.empty();
  }

  private static List<AgreementLife> lives(Tally tally) {
    List<AgreementLife> lives = new ArrayList<>();
    Map<String, Integer> scenarios = new TreeMap<>();
    int stratum = 0;
    for (Map.Entry<Pair, PairTally> entry : tally.pairs().entrySet()) {
      int scenario = scenarios.computeIfAbsent(entry.getKey().scenario(), s -> scenarios.size());
      List<AgreementLife> own = new ArrayList<>();
      for (Map.Entry<Integer, List<AgreementRow>> match : entry.getValue().details().entrySet()) {
        // Repetitions of different scenarios share no random events.
        int draws = scenario * PairTally.BLOCKS + match.getKey();
        for (AgreementRow row : match.getValue()) {
          own.add(AgreementLife.of(row, isBroken(row), stratum, draws));
        }
      }
      if (lives.size() + own.size() > MOST_ROWS) {
        break;
      }
      lives.addAll(own);
      stratum++;
    }
    return lives;
  }

  /**
   * Whether a side breached or left it, or it collapsed; expiry, renegotiation and war do not
   * count.
   */
  static boolean isBroken(AgreementRow row) {
    TerminationCause end = row.end();
    return row.broken()
        || end == TerminationCause.LEFT_BY_A
        || end == TerminationCause.LEFT_BY_B
        || end == TerminationCause.LEFT_BY_BOTH
        || end == TerminationCause.COLLAPSED;
  }

  private static List<HazardFit.Covariate> covariates(List<AgreementLife> lives) {
    List<HazardFit.Covariate> covariates = new ArrayList<>();
    levels(covariates, "form", lives, AgreementKind::form);
    levels(covariates, "verification", lives, AgreementKind::verification);
    levels(covariates, "precision", lives, AgreementKind::precision);
    covariates.add(HazardFit.Covariate.number("sidedness", row -> row.sidedness() / TENTHS));
    covariates.add(HazardFit.Covariate.number("depth", row -> row.depth() / TENTHS));
    return covariates;
  }

  /** A covariate for every level but the most common one, which is the reference. */
  private static void levels(
      List<HazardFit.Covariate> covariates,
      String term,
      List<AgreementLife> lives,
      Function<AgreementKind, String> level) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    lives.forEach(life -> counts.merge(level.apply(life.row().kind()), 1, Integer::sum));
    String base =
        counts.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      String name = entry.getKey();
      ToDoubleFunction<AgreementRow> is = row -> level.apply(row.kind()).equals(name) ? 1 : 0;
      if (!name.equals(base) && isCommon(lives, is)) {
        covariates.add(new HazardFit.Covariate(term, name, base, entry.getValue(), is));
      }
    }
  }

  /**
   * Whether enough agreements of a level were broken, and enough were not, to estimate its hazard.
   */
  private static boolean isCommon(List<AgreementLife> lives, ToDoubleFunction<AgreementRow> is) {
    long broken = 0;
    long whole = 0;
    for (AgreementLife life : lives) {
      if (is.applyAsDouble(life.row()) > 0) {
        broken += life.broken() ? 1 : 0;
        whole += life.broken() ? 0 : 1;
      }
    }
    return broken >= LEAST && whole >= LEAST;
  }

  /** Whether it varies within any stratum. */
  private static boolean varies(List<AgreementLife> lives, ToDoubleFunction<AgreementRow> value) {
    Map<Integer, Double> first = new TreeMap<>();
    for (AgreementLife life : lives) {
      double own = value.applyAsDouble(life.row());
      Double other = first.putIfAbsent(life.stratum(), own);
      if (other != null && other != own) {
        return true;
      }
    }
    return false;
  }
}
