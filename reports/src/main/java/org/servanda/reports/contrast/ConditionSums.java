package org.servanda.reports.contrast;

import org.servanda.reports.survival.CensoredSample;
import org.servanda.reports.tally.ConditionMetric;
import org.servanda.reports.tally.ConditionTally;
import org.servanda.reports.tally.ConditionTally.Life;
import org.servanda.reports.tally.PairTally;

/** The sums of a condition over all blocks of repetitions, or over all but one. */
final class ConditionSums {
  private static final double BILLION = 1e9;

  private final ConditionTally tally;
  private final int without;

  /**
   * The sums.
   *
   * @param tally of the condition
   * @param without index of the block left out; −1 for none
   */
  ConditionSums(ConditionTally tally, int without) {
    this.tally = tally;
    this.without = without;
  }

  /** A count. */
  double count(ConditionMetric amount) {
    long sum = 0;
    for (int block = 0; block < PairTally.BLOCKS; block++) {
      sum += block == without ? 0 : tally.amount(amount, block);
    }
    return sum;
  }

  /** A sum of what is no count. */
  double sum(ConditionMetric amount) {
    return count(amount) / BILLION;
  }

  /** Rounds a match can last. */
  int horizon() {
    return tally.horizon();
  }

  /** Lives of agreements in rounds. */
  CensoredSample lives(Life ended, Life cutShort) {
    return CensoredSample.byAge(byAge(ended), byAge(cutShort));
  }

  /** Lives of agreements in rounds, each ending in the middle of its last round. */
  CensoredSample midLives() {
    return CensoredSample.midRounds(byAge(Life.ENDED), byAge(Life.IN_FORCE));
  }

  private long[] byAge(Life life) {
    long[] counts = new long[horizon() + 1];
    for (int block = 0; block < PairTally.BLOCKS; block++) {
      for (int age = 0; age <= horizon() && block != without; age++) {
        counts[age] += tally.lives(life, block, age);
      }
    }
    return counts;
  }
}
