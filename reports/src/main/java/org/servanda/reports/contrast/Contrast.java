package org.servanda.reports.contrast;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.tally.ConditionMetric;
import org.servanda.reports.tally.ConditionTally;
import org.servanda.reports.tally.PairTally;

/**
 * A weighted sum of a statistic over conditions with common random numbers: a value (one
 * condition), a difference (weights 1 and −1), a difference of differences. Its 95 % interval is
 * from the jackknife over blocks of repetitions; a block is left out of all conditions at once, so
 * that common chance cancels (Miller 1974, The jackknife, Biometrika 61:1–15): θ ±
 * t·√((k−1)/k·Σ(θ₍ᵢ₎ − θ̄)²) with k − 1 degrees of freedom for k blocks.
 */
public final class Contrast {
  private static final double UPPER = .975;

  private Contrast() {}

  /**
   * A condition and its weight.
   *
   * @param tally the sums of the condition
   * @param weight factor of its statistic
   */
  public record Part(ConditionTally tally, double weight) {}

  /** A statistic of one condition. */
  public static Estimate value(ContrastStatistic statistic, ConditionTally tally) {
    return of(statistic, List.of(new Part(tally, 1)));
  }

  /** A statistic of one condition minus that of another. */
  public static Estimate difference(
      ContrastStatistic statistic, ConditionTally one, ConditionTally other) {
    return of(statistic, List.of(new Part(one, 1), new Part(other, -1)));
  }

  /**
   * A statistic minus a number.
   *
   * @param sign 1; or −1 for the number minus the statistic
   */
  public static Estimate against(
      ContrastStatistic statistic, ConditionTally tally, double number, int sign) {
    Estimate value = value(statistic, tally);
    double low = sign * ((sign > 0 ? value.low() : value.high()) - number);
    double high = sign * ((sign > 0 ? value.high() : value.low()) - number);
    return new Estimate(sign * (value.value() - number), low, high);
  }

  /**
   * The weighted sum.
   *
   * @return NaN if undefined; an unbounded interval with fewer than two blocks
   */
  public static Estimate of(ContrastStatistic statistic, List<Part> parts) {
    double value = sum(statistic, parts, -1);
    int[] blocks =
        IntStream.range(0, PairTally.BLOCKS)
            .filter(
                b -> parts.stream().anyMatch(p -> p.tally().amount(ConditionMetric.MATCHES, b) > 0))
            .toArray();
    int k = blocks.length;
    if (k < 2) {
      return Estimate.unbounded(value);
    }
    double[] without = IntStream.of(blocks).mapToDouble(b -> sum(statistic, parts, b)).toArray();
    double mean = 0;
    for (double one : without) {
      mean += one / k;
    }
    double squares = 0;
    for (double one : without) {
      squares += (one - mean) * (one - mean);
    }
    double error = Math.sqrt((k - 1.0) / k * squares);
    double reach = TDistribution.of(k - 1).inverseCumulativeProbability(UPPER) * error;
    return new Estimate(value, value - reach, value + reach);
  }

  private static double sum(ContrastStatistic statistic, List<Part> parts, int without) {
    double sum = 0;
    for (Part part : parts) {
      sum += part.weight() * statistic.of(new ConditionSums(part.tally(), without));
    }
    return sum;
  }
}
