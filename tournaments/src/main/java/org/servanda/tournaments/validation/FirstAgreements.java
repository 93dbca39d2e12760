package org.servanda.tournaments.validation;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.World;
import org.servanda.engine.result.AgreementResult;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.Termination;
import org.servanda.reports.survival.CensoredSample;
import org.servanda.reports.survival.ConfidenceBand;
import org.servanda.reports.survival.SurvivalCurve;
import org.servanda.reports.validity.CaseCheck;

/** The first agreements of many matches of one scenario, counted. Not thread-safe. */
final class FirstAgreements {
  private static final double HALF = .5;

  private final int horizon;
  private final long[] ended;
  private final long[] censored;
  private final Map<String, Integer> endings = new TreeMap<>();
  private final Map<String, Integer> forms = new TreeMap<>();
  private final Map<String, Integer> verification = new TreeMap<>();
  private final Map<String, Integer> precision = new TreeMap<>();
  private final Map<String, Integer> years = new TreeMap<>();
  private final Map<String, Integer> guarantors = new TreeMap<>();
  private long matches;
  private long agreed;
  private double depth;

  /**
   * Counts nothing yet.
   *
   * @param horizon the most rounds of a match
   */
  FirstAgreements(int horizon) {
    this.horizon = horizon;
    this.ended = new long[horizon + 1];
    this.censored = new long[horizon + 1];
  }

  /**
   * Counts the first agreements of results, in their order. Matches that ended in a fault are left
   * out.
   */
  FirstAgreements addAll(Collection<MatchResult> results) {
    results.stream().filter(result -> result.fault() == null).forEach(this::add);
    return this;
  }

  private void add(MatchResult result) {
    matches++;
    if (!result.agreements().isEmpty()) {
      agreed++;
      add(result.agreements().get(0));
    }
  }

  private void add(AgreementResult agreement) {
    (agreement.ending() == Termination.IN_FORCE ? censored : ended)[agreement.life()]++;
    depth += agreement.depth();
    Terms terms = agreement.outcome().terms();
    endings.merge(words(agreement.ending()), 1, Integer::sum);
    forms.merge(terms.form().name(), 1, Integer::sum);
    verification.merge(terms.verification().name(), 1, Integer::sum);
    precision.merge(terms.precision().name(), 1, Integer::sum);
    years.merge(Integer.toString(terms.years()), 1, Integer::sum);
    guarantors.merge(Boolean.toString(terms.guarantor()), 1, Integer::sum);
  }

  private static String words(Termination ending) {
    return switch (ending) {
      case WITHDRAWN -> "withdrawn";
      case COLLAPSED -> "collapsed";
      case EXPIRED -> "expired";
      case RENEGOTIATED -> "renegotiated";
      case WAR -> "war";
      case IN_FORCE -> CaseCheck.IN_FORCE;
    };
  }

  /** How long they lived. */
  CaseCheck.Lives lives() {
    if (agreed == 0) {
      return new CaseCheck.Lives(null, matches, 0, null, 0, "", 0);
    }
    SurvivalCurve curve = SurvivalCurve.of(CensoredSample.byAge(ended, censored));
    String ending = most(endings);
    return new CaseCheck.Lives(
        deal(),
        matches,
        (double) agreed / matches,
        years(curve.quantile(HALF, ConfidenceBand.PLAIN).value()),
        curve.restrictedMean(horizon)[0] / World.ROUNDS_PER_YEAR,
        ending,
        (double) endings.getOrDefault(ending, 0) / agreed);
  }

  private CaseCheck.Deal deal() {
    return new CaseCheck.Deal(
        most(forms),
        most(verification),
        most(precision),
        Integer.parseInt(most(years)),
        Boolean.parseBoolean(most(guarantors)),
        depth / agreed);
  }

  private static @Nullable Double years(double rounds) {
    return Double.isNaN(rounds) ? null : rounds / World.ROUNDS_PER_YEAR;
  }

  /** The most frequent; of equals the first by name. */
  private static String most(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }
}
