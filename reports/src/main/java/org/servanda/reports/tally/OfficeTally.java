package org.servanda.reports.tally;

import java.io.IOException;
import org.servanda.engine.model.Seat;
import org.servanda.engine.result.AgreementResult;
import org.servanda.engine.result.Tenure;
import org.servanda.engine.result.Tenure.Holder;
import org.servanda.engine.result.Termination;

/**
 * How long which kind of leader held the office of a party with an opposition while an agreement
 * was in force, by the agreement's age in rounds, and how that time ended. Empty where no party has
 * an opposition.
 */
public final class OfficeTally {
  private static final int HOLDERS = Holder.values().length;
  private static final int COUNTS = Count.values().length;

  /** What is counted at each age. */
  public enum Count {
    /** Tenures that begin. */
    BEGUN,
    /** Those that end because the leader leaves the agreement. */
    LEFT,
    /** Those that end because the agreement ends in another way. */
    ENDED,
    /** Those that end because another leader takes office, or the match is over. */
    CENSORED
  }

  private final int ages;
  private final SparseCounts counts;

  /**
   * An empty sum.
   *
   * @param horizon the most rounds of a match
   */
  public OfficeTally(int horizon) {
    ages = horizon + 1;
    counts = new SparseCounts(Seat.values().length * HOLDERS * COUNTS * ages);
  }

  /** Adds an agreement. */
  void add(AgreementResult agreement) {
    for (Tenure tenure : agreement.tenures()) {
      counts.add(at(tenure.seat(), tenure.holder(), Count.BEGUN) + tenure.from(), 1);
      counts.add(at(tenure.seat(), tenure.holder(), end(agreement, tenure)) + tenure.to(), 1);
    }
  }

  private static Count end(AgreementResult agreement, Tenure tenure) {
    if (tenure.to() < agreement.life() || agreement.ending() == Termination.IN_FORCE) {
      return Count.CENSORED;
    }
    boolean left =
        agreement.ending() == Termination.WITHDRAWN && agreement.endedBy() == tenure.seat();
    return left ? Count.LEFT : Count.ENDED;
  }

  /** Adds another sum. */
  public void add(OfficeTally other) {
    counts.add(other.counts);
  }

  /** Writes or reads every number, in a fixed order. */
  void pass(LongCodec passage) throws IOException {
    counts.pass(passage);
  }

  private int at(Seat seat, Holder holder, Count what) {
    return ((seat.ordinal() * HOLDERS + holder.ordinal()) * COUNTS + what.ordinal()) * ages;
  }

  /** Whether a party has an opposition, and an agreement was ever in force. */
  public boolean isOpposed(Seat seat) {
    long begun = 0;
    for (Holder holder : Holder.values()) {
      begun += total(seat, holder, Count.BEGUN);
    }
    return begun > 0;
  }

  /** A count at each age, in rounds. */
  public long[] byAge(Seat seat, Holder holder, Count what) {
    long[] byAge = new long[ages];
    counts.addTo(byAge, at(seat, holder, what), ages);
    return byAge;
  }

  /** A count over all ages. */
  public long total(Seat seat, Holder holder, Count what) {
    return counts.total(at(seat, holder, what), ages);
  }
}
