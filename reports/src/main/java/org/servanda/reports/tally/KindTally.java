package org.servanda.reports.tally;

import java.io.IOException;
import org.servanda.engine.result.AgreementResult;

/** The sum of all agreements with the same terms. */
public final class KindTally {
  private static final int AGREEMENTS = 0;
  private static final int ROUNDS = 1;
  private static final int KEPT = 2;
  private static final int SIDEDNESS = 3;
  private static final int ONE_SIDED = 4;
  private static final int PROVEN = 5;
  private static final int DISHONOURED = 6;
  private static final int ENDS = 7;

  /** How many numbers the sum consists of. */
  static final int NUMBERS = ENDS + TerminationCause.values().length;

  private final long[] numbers = new long[NUMBERS];

  KindTally() {}

  /** A copy of the numbers that begin at an index. */
  KindTally(PackedLongs packed, int from) {
    for (int i = 0; i < NUMBERS; i++) {
      numbers[i] = packed.get(from + i);
    }
  }

  /** Adds an agreement to the numbers that begin at an index. */
  static void add(PackedLongs packed, int from, AgreementResult agreement) {
    packed.add(from + AGREEMENTS, 1);
    packed.add(from + ROUNDS, agreement.life());
    packed.add(from + KEPT, FixedPoint.of(agreement.kept()));
    packed.add(from + SIDEDNESS, FixedPoint.of(agreement.sidedness()));
    packed.add(from + ONE_SIDED, agreement.sidedness() >= .5 ? 1 : 0);
    packed.add(from + PROVEN, agreement.provenA() + agreement.provenB());
    packed.add(from + DISHONOURED, agreement.serious() >= 0 ? 1 : 0);
    packed.add(from + ENDS + TerminationCause.of(agreement).ordinal(), 1);
  }

  /** Adds the sum to the numbers that begin at an index. */
  void addTo(PackedLongs packed, int from) {
    for (int i = 0; i < NUMBERS; i++) {
      packed.add(from + i, numbers[i]);
    }
  }

  void add(KindTally other) {
    for (int i = 0; i < NUMBERS; i++) {
      numbers[i] = Math.addExact(numbers[i], other.numbers[i]);
    }
  }

  /** Writes or reads every number, in a fixed order. */
  void pass(LongCodec passage) throws IOException {
    for (int i = 0; i < NUMBERS; i++) {
      numbers[i] = passage.pass(numbers[i]);
    }
  }

  /** Number of agreements. */
  public long agreements() {
    return numbers[AGREEMENTS];
  }

  /** Their rounds in force. */
  public long rounds() {
    return numbers[ROUNDS];
  }

  /** Rounds that both sides kept, each weighted by compliance. */
  public double kept() {
    return FixedPoint.value(numbers[KEPT]);
  }

  /** Their mean sidedness; NaN if there were none. */
  public double meanSidedness() {
    return FixedPoint.value(numbers[SIDEDNESS]) / numbers[AGREEMENTS];
  }

  /** Number in which one side gained at least three times as much as the other (sidedness ≥ .5). */
  public long oneSided() {
    return numbers[ONE_SIDED];
  }

  /** Proven breaches of both sides. */
  public long proven() {
    return numbers[PROVEN];
  }

  /** Number that were seriously breached. */
  public long dishonoured() {
    return numbers[DISHONOURED];
  }

  /** Number that ended in a way. */
  public long ended(TerminationCause how) {
    return numbers[ENDS + how.ordinal()];
  }
}
