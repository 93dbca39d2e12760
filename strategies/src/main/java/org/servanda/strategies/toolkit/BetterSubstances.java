package org.servanda.strategies.toolkit;

import java.util.Arrays;
import java.util.stream.Stream;
import org.servanda.engine.model.ValueFunction;
import org.servanda.engine.spi.Brief;

/**
 * For each of some substances, a few that give both sides at least as much for at most the same
 * cost and risk, whatever the terms. A leader that looks for efficient deals need not consider it
 * then.
 */
final class BetterSubstances {
  /** At most this many better substances are kept of each: one will do under nearly all terms. */
  private static final int FEW = 4;

  private final double[] ownBenefit;
  private final double[] ownCost;
  private final double[] otherBenefit;
  private final double[] otherCost;

  /** What cannot be taken back, and deterrence given up, of each seat; empty where nothing is. */
  private final double[][] risks;

  /** The better substances of each; empty for one that none surpasses. */
  private final int[][] better;

  BetterSubstances(Brief brief, long[] substances) {
    int n = substances.length;
    this.ownBenefit = new double[n];
    this.ownCost = new double[n];
    this.otherBenefit = new double[n];
    this.otherCost = new double[n];
    this.risks = risks(brief, substances);
    fill(brief.own(), substances, ownBenefit, ownCost);
    fill(brief.other(), substances, otherBenefit, otherCost);
    this.better = new int[n][];
    int[] found = new int[FEW];
    for (int i = 0; i < n; i++) {
      int count = 0;
      for (int j = 0; j < n && count < FEW; j++) {
        if (surpasses(j, i)) {
          found[count++] = j;
        }
      }
      better[i] = Arrays.copyOf(found, count);
    }
  }

  private static void fill(
      ValueFunction values, long[] substances, double[] benefits, double[] costs) {
    for (int i = 0; i < substances.length; i++) {
      benefits[i] = values.benefitOf(substances[i]);
      costs[i] = values.costOf(substances[i]);
    }
  }

  private static double[][] risks(Brief brief, long[] substances) {
    return Stream.of(brief.own(), brief.other())
        .filter(ValueFunction::hasRisks)
        .flatMap(
            values ->
                Stream.of(
                    Arrays.stream(substances).mapToDouble(values::irreversibleOf).toArray(),
                    Arrays.stream(substances).mapToDouble(values::exposureOf).toArray()))
        .toArray(double[][]::new);
  }

  private boolean isRiskier(int j, int i) {
    for (double[] risk : risks) {
      if (risk[j] > risk[i]) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether one is at least as good in all and better in costs or benefits, or, being equal in
   * those, comes first and is not riskier.
   */
  private boolean surpasses(int j, int i) {
    if (!(ownBenefit[j] >= ownBenefit[i]
        && ownCost[j] <= ownCost[i]
        && otherBenefit[j] >= otherBenefit[i]
        && otherCost[j] <= otherCost[i]
        && !isRiskier(j, i))) {
      return false;
    }
    return j < i
        || ownBenefit[j] > ownBenefit[i]
        || ownCost[j] < ownCost[i]
        || otherBenefit[j] > otherBenefit[i]
        || otherCost[j] < otherCost[i];
  }

  /** Some substances, by index, that surpass the one at an index. */
  int[] of(int i) {
    return better[i];
  }
}
