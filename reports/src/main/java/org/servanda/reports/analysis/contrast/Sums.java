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
    long[] ends = new long[horizon() + 1];
    long[] cuts = new long[horizon() + 1];
    for (int block = 0; block < PairTally.BLOCKS; block++) {
      for (int age = 0; age <= horizon() && block != without; age++) {
        ends[age] += tally.lives(ended, block, age);
        cuts[age] += tally.lives(cutShort, block, age);
      }
    }
    return Lives.byAge(ends, cuts);
  }

  /** How long agreements lasted, in rounds, each taken to have ended in the middle of its last. */
  Lives midLives() {
    int ages = horizon() + 1;
    double[] times = new double[2 * ages];
    int[] causes = new int[2 * ages];
    long[] counts = new long[2 * ages];
    for (int i = 0; i < times.length; i++) {
      int age = i / 2;
      times[i] = Math.max(.5, age - .5);
      causes[i] = i % 2;
      for (int block = 0; block < PairTally.BLOCKS; block++) {
        Life life = i % 2 == 1 ? Life.ENDED : Life.IN_FORCE;
        counts[i] += block == without ? 0 : tally.lives(life, block, age);
      }
    }
    return Lives.counted(times, causes, counts);
  }
}
