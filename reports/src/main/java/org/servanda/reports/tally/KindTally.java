package org.servanda.reports.tally;

import java.io.IOException;
import org.servanda.engine.result.AgreementResult;

/** The sum of all agreements with the same terms. */
public final class KindTally {
  private static final int AGREEMENTS = 0;
  private static final int ROUNDS = 1;
  private static final int ONE_SIDED = 2;
  private static final int PROVEN = 3;
  private static final int DISHONOURED = 4;
  private static final int ENDS = 5;
  private static final int KEPT = 0;
  private static final int SIDEDNESS = 1;

  /** How many counts the sum consists of. */
  static final int COUNTS = ENDS + TerminationCause.values().length;

  /** How many sums of billionths it consists of. */
  static final int AMOUNTS = 2;

  private final long[] counts;
  private final long[] amounts;

  /** An empty sum. */
  KindTally() {
    this(new long[COUNTS], new long[AMOUNTS]);
  }

  /** The sum with these numbers, which become its own. */
  KindTally(long[] counts, long[] amounts) {
    this.counts = counts;
    this.amounts = amounts;
  }

  /** The sum of one agreement. */
  static KindTally of(AgreementResult agreement) {
    KindTally one = new KindTally();
    one.counts[AGREEMENTS] = 1;
    one.counts[ROUNDS] = agreement.life();
    one.counts[ONE_SIDED] = agreement.sidedness() >= .5 ? 1 : 0;
    one.counts[PROVEN] = (long) agreement.provenA() + agreement.provenB();
    one.counts[DISHONOURED] = agreement.serious() >= 0 ? 1 : 0;
    one.counts[ENDS + TerminationCause.of(agreement).ordinal()] = 1;
    one.amounts[KEPT] = FixedPoint.of(agreement.kept());
    one.amounts[SIDEDNESS] = FixedPoint.of(agreement.sidedness());
    return one;
  }

  void add(KindTally other) {
    for (int i = 0; i < COUNTS; i++) {
      counts[i] = Math.addExact(counts[i], other.counts[i]);
    }
    for (int i = 0; i < AMOUNTS; i++) {
      amounts[i] = Math.addExact(amounts[i], other.amounts[i]);
    }
  }

  /** A copy of the counts. */
  long[] counts() {
    return counts.clone();
  }

  /** A copy of the sums of billionths. */
  long[] amounts() {
    return amounts.clone();
  }

  /** Writes or reads every number, in a fixed order: the sums stand between the counts. */
  void pass(LongCodec passage) throws IOException {
    pass(passage, counts, 0, ONE_SIDED);
    pass(passage, amounts, 0, AMOUNTS);
    pass(passage, counts, ONE_SIDED, COUNTS);
  }

  private static void pass(LongCodec passage, long[] numbers, int from, int to) throws IOException {
    for (int i = from; i < to; i++) {
      numbers[i] = passage.pass(numbers[i]);
    }
  }

  /** Number of agreements. */
  public long agreements() {
    return counts[AGREEMENTS];
  }

  /** Their rounds in force. */
  public long rounds() {
    return counts[ROUNDS];
  }

  /** Rounds that both sides kept, each weighted by compliance. */
  public double kept() {
    return FixedPoint.value(amounts[KEPT]);
  }

  /** Their mean sidedness; NaN if there were none. */
  public double meanSidedness() {
    return FixedPoint.value(amounts[SIDEDNESS]) / counts[AGREEMENTS];
  }

  /** Number in which one side gained at least three times as much as the other (sidedness ≥ .5). */
  public long oneSided() {
    return counts[ONE_SIDED];
  }

  /** Proven breaches of both sides. */
  public long proven() {
    return counts[PROVEN];
  }

  /** Number that were seriously breached. */
  public long dishonoured() {
    return counts[DISHONOURED];
  }

  /** Number that ended in a way. */
  public long ended(TerminationCause how) {
    return counts[ENDS + how.ordinal()];
  }
}
