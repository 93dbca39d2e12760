package org.servanda.reports.tally;

import java.io.IOException;
import org.servanda.engine.result.AgreementResult;

/** The sum of all agreements with the same terms. */
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

  /** Writes or reads every number, in a fixed order. */
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

  /** Number of agreements. */
  public long agreements() {
    return agreements;
  }

  /** Their rounds in force. */
  public long rounds() {
    return rounds;
  }

  /** Rounds that both sides kept, each weighted by compliance. */
  public double kept() {
    return FixedPoint.value(kept);
  }

  /** Their mean sidedness; NaN if there were none. */
  public double meanSidedness() {
    return FixedPoint.value(sidedness) / agreements;
  }

  /** Number in which one side gained at least three times as much as the other (sidedness ≥ .5). */
  public long oneSided() {
    return oneSided;
  }

  /** Proven breaches of both sides. */
  public long proven() {
    return proven;
  }

  /** Number that were seriously breached. */
  public long dishonoured() {
    return dishonoured;
  }

  /** Number that ended in a way. */
  public long ended(TerminationCause how) {
    return ends[how.ordinal()];
  }
}
