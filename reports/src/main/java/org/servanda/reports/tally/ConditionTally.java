package org.servanda.reports.tally;

import java.io.IOException;
import java.util.List;
import org.servanda.engine.result.AgreementResult;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.Termination;

/**
 * The sum of all matches of a condition, over all entrants, by blocks of repetitions. Conditions
 * share random events, so they are compared block by block. Matches that ended in a fault are left
 * out. Not thread-safe.
 */
public final class ConditionTally {
  private static final ConditionMetric[] METRICS = ConditionMetric.values();
  private static final int AMOUNTS = METRICS.length;
  private static final int LIVES = Life.values().length;

  /** What agreements are counted by, at each age in rounds. */
  public enum Life {
    /** They ended. */
    ENDED,
    /** They were in force when the match ended. */
    IN_FORCE,
    /** Their honoured life ended: by the first serious breach, withdrawal, collapse or war. */
    DISHONOURED,
    /** It was censored: they expired, were renegotiated or in force when the match ended. */
    HONOURED
  }

  private final int horizon;
  private final long[] amounts = new long[AMOUNTS * PairTally.BLOCKS];
  private final long[] lives;

  /**
   * An empty sum.
   *
   * @param horizon the most rounds of a match
   */
  public ConditionTally(int horizon) {
    this.horizon = horizon;
    this.lives = new long[LIVES * PairTally.BLOCKS * (horizon + 1)];
  }

  /** The memory of a sum in bytes, but for a constant. */
  public static long bytes(int horizon) {
    return (long) Long.BYTES * LIVES * PairTally.BLOCKS * (horizon + 1L);
  }

  /**
   * Adds the result of one match.
   *
   * @param result a match of this sum's horizon
   * @param repetition from 0
   */
  public void add(MatchResult result, long repetition) {
    if (result.fault() != null) {
      return;
    }
    int block = (int) (repetition % PairTally.BLOCKS);
    for (ConditionMetric amount : METRICS) {
      int at = block * AMOUNTS + amount.ordinal();
      amounts[at] = Math.addExact(amounts[at], amount.of(result));
    }
    for (AgreementResult agreement : result.agreements()) {
      boolean ended = agreement.ending() != Termination.IN_FORCE;
      lives[at(ended ? Life.ENDED : Life.IN_FORCE, block, agreement.life())]++;
      boolean broken =
          agreement.serious() >= 0
              || agreement.ending() == Termination.WAR
              || ConditionMetric.isBroken(agreement);
      lives[at(broken ? Life.DISHONOURED : Life.HONOURED, block, agreement.honouredLife())]++;
    }
  }

  /** Adds another sum of the same horizon. */
  public void add(ConditionTally other) {
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = Math.addExact(amounts[i], other.amounts[i]);
    }
    for (int i = 0; i < lives.length; i++) {
      lives[i] += other.lives[i];
    }
  }

  /** The sum of several conditions of the same horizon. */
  public static ConditionTally pooled(List<ConditionTally> settings) {
    ConditionTally sum = new ConditionTally(settings.get(0).horizon());
    settings.forEach(sum::add);
    return sum;
  }

  /** Writes or reads every number, in a fixed order. */
  void pass(LongCodec passage) throws IOException {
    for (long[] numbers : new long[][] {amounts, lives}) {
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = passage.pass(numbers[i]);
      }
    }
  }

  private int at(Life life, int block, int age) {
    return (block * LIVES + life.ordinal()) * (horizon + 1) + age;
  }

  /** The horizon: the most rounds of a match. */
  public int horizon() {
    return horizon;
  }

  /** An amount over a block's matches. */
  public long amount(ConditionMetric amount, int block) {
    return amounts[block * AMOUNTS + amount.ordinal()];
  }

  /** An amount over all matches. */
  public long total(ConditionMetric amount) {
    long total = 0;
    for (int block = 0; block < PairTally.BLOCKS; block++) {
      total = Math.addExact(total, amount(amount, block));
    }
    return total;
  }

  /** Agreements of a block at an age in rounds. */
  public long lives(Life life, int block, int age) {
    return lives[at(life, block, age)];
  }
}
