package org.servanda.reports.tally;

import java.io.IOException;
import org.servanda.engine.result.AgreementResult;

/** The sum of all agreements of a kind. */
public final class KindTally {
  private final long[] ends = new long[TerminationCause.values().length];
  private long agreements;
  private long rounds;
  private long kept;
  private long sidedness;
  private long oneSided;
  private long proven;
  private long dishonoured;

  KindTally() {}

  void add(AgreementResult agreement) {
    agreements++;
    rounds += agreement.life();
    kept += FixedPoint.of(agreement.kept());
    sidedness += FixedPoint.of(agreement.sidedness());
    oneSided += agreement.sidedness() >= .5 ? 1 : 0;
    proven += agreement.provenA() + agreement.provenB();
    dishonoured += agreement.serious() >= 0 ? 1 : 0;
    ends[TerminationCause.of(agreement).ordinal()]++;
  }

  void add(KindTally other) {
    agreements += other.agreements;
    rounds += other.rounds;
    kept = Math.addExact(kept, other.kept);
    sidedness = Math.addExact(sidedness, other.sidedness);
    oneSided += other.oneSided;
    proven += other.proven;
    dishonoured += other.dishonoured;
    for (int i = 0; i < ends.length; i++) {
      ends[i] += other.ends[i];
    }
  }

  /** Passes every number through, in a fixed order: to write them, or to read them in. */
  void pass(LongCodec passage) throws IOException {
    agreements = passage.pass(agreements);
    rounds = passage.pass(rounds);
    kept = passage.pass(kept);
    sidedness = passage.pass(sidedness);
    oneSided = passage.pass(oneSided);
    proven = passage.pass(proven);
    dishonoured = passage.pass(dishonoured);
    for (int i = 0; i < ends.length; i++) {
      ends[i] = passage.pass(ends[i]);
    }
  }

  /** How many there were. */
  public long agreements() {
    return agreements;
  }

  /** Their rounds in force. */
  public long rounds() {
    return rounds;
  }

  /** The rounds both kept. */
  public double kept() {
    return FixedPoint.value(kept);
  }

  /** Their mean sidedness; NaN if there were none. */
  public double meanSidedness() {
    return FixedPoint.value(sidedness) / agreements;
  }

  /** How many gave one side at least three times the other's gain (sidedness ≥ .5). */
  public long oneSided() {
    return oneSided;
  }

  /** Proven breaches of both sides. */
  public long proven() {
    return proven;
  }

  /** How many were seriously breached. */
  public long dishonoured() {
    return dishonoured;
  }

  /** How many ended in a way. */
  public long ended(TerminationCause how) {
    return ends[how.ordinal()];
  }
}
