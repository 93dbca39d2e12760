package org.servanda.reports.analysis.contrast;

import org.servanda.reports.analysis.survival.Lives;
import org.servanda.reports.analysis.tally.Amount;
import org.servanda.reports.analysis.tally.PairTally;
import org.servanda.reports.analysis.tally.SettingTally;
import org.servanda.reports.analysis.tally.SettingTally.Life;

/** A setting's sums over all blocks of repetitions, or over all but one. */
final class Sums {
  private static final double BILLION = 1e9;

  private final SettingTally tally;
  private final int without;

  /**
   * The sums.
   *
   * @param tally of the setting
   * @param without the block left out; −1 for none
   */
  Sums(SettingTally tally, int without) {
    this.tally = tally;
    this.without = without;
  }

  /** A count. */
  double count(Amount amount) {
    long sum = 0;
    for (int block = 0; block < PairTally.BLOCKS; block++) {
      sum += block == without ? 0 : tally.amount(amount, block);
    }
    return sum;
  }

  /** A sum of what is no count. */
  double sum(Amount amount) {
    return count(amount) / BILLION;
  }

  /** Rounds a match can last. */
  int horizon() {
    return tally.horizon();
  }

  /** How long agreements lasted, in rounds. */
  Lives lives(Life ended, Life cutShort) {
    return Lives.byAge(byAge(ended), byAge(cutShort));
  }

  /** How long agreements lasted, in rounds, each taken to have ended in the middle of its last. */
  Lives midLives() {
    return Lives.midRounds(byAge(Life.ENDED), byAge(Life.IN_FORCE));
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
