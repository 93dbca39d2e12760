package org.servanda.reports.tally;

import java.util.List;
import java.util.function.ToLongFunction;
import org.servanda.engine.result.AgreementResult;
import org.servanda.engine.result.MatchResult;

/**
 * A whole number that every match contributes to a sum: the one notion of what a {@link Tally}
 * adds. Counts are summed as they are, other numbers in billionths or thousandths, so that every
 * sum is exact and independent of the order of matches.
 *
 * <p>Its kinds differ in what they are summed over: {@link PairCount} over all matches of a pair,
 * {@link MatchMetric} over the matches of a pair by block of repetitions, {@link ConditionMetric}
 * over all matches of a condition by block.
 */
public sealed interface Metric permits PairCount, MatchMetric, ConditionMetric {
  /** The contribution of a match. */
  long of(MatchResult result);

  /** The contribution that sums an amount over the agreements of a match. */
  static ToLongFunction<MatchResult> each(ToLongFunction<AgreementResult> amount) {
    return result -> sum(result.agreements(), amount);
  }

  private static long sum(
      List<AgreementResult> agreements, ToLongFunction<AgreementResult> amount) {
    long sum = 0;
    for (AgreementResult agreement : agreements) {
      sum += amount.applyAsLong(agreement);
    }
    return sum;
  }
}
