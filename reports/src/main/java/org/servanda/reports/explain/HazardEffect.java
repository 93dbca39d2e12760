package org.servanda.reports.explain;

import org.jspecify.annotations.Nullable;
import org.servanda.reports.statistics.Estimate;

/**
 * The association of one of the terms with the hazard of breaking an agreement, all other terms
 * held constant.
 *
 * @param term form, verification, precision, sidedness or depth
 * @param level of the term, or how much more of it
 * @param reference the level it is compared with
 * @param agreements agreements with that level; all, if the term is a number
 * @param broken how many of them were broken
 * @param ratio hazard ratio of breaking against the reference, with its 95 % interval
 * @param pValue the p-value of the hypothesis that the ratio is 1
 * @param proportionality the p-value of the hypothesis that the ratio is the same at all ages
 * @param byAge the ratio before and after a certain age, where that hypothesis is rejected
 */
public record HazardEffect(
    String term,
    String level,
    String reference,
    long agreements,
    long broken,
    Estimate ratio,
    double pValue,
    double proportionality,
    @Nullable ByAge byAge) {
  /** The level at which a hypothesis is rejected. */
  public static final double REJECTED = .05;

  /** A ratio that could not be estimated. */
  public static final Estimate UNKNOWN = new Estimate(Double.NaN, Double.NaN, Double.NaN);

  /** The reference of a term that is a number. */
  static final String AS_IT_IS = "as it is";

  /**
   * The ratio before and after a certain age, with p-values; NaN where there are too few data.
   *
   * @param years the age, years: the median of agreements that were broken
   */
  public record ByAge(
      double years, Estimate before, double pBefore, Estimate after, double pAfter) {}

  /** The term with its level and reference, such as {@code treaty against executive}. */
  public String name() {
    return numeric() ? term + ", " + level : level + " against " + reference;
  }

  /** Whether the term is a number, whose level is a change of it. */
  public boolean numeric() {
    return reference.equals(AS_IT_IS);
  }

  HazardEffect with(@Nullable ByAge ages) {
    return new HazardEffect(
        term, level, reference, agreements, broken, ratio, pValue, proportionality, ages);
  }
}
