package org.servanda.engine.result;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Seat;

/**
 * A strategy's breach of the rules, which ends the match. One by the leader of an opposition is
 * neither approach's: the match counts for none.
 *
 * @param seat the seat of the strategy
 * @param round the round in which it happened
 * @param cause what the strategy did, to be read after its name
 * @param opposition the opposition's leader, if it was the one at fault; else null
 */
public record Fault(Seat seat, int round, String cause, @Nullable String opposition) {

  private static final String BY_CLOCK = " (a clock decided: another run may differ)";

  /** The fault of the approach at a seat. */
  public Fault(Seat seat, int round, String cause) {
    this(seat, round, cause, null);
  }

  /** The same fault, of the leader of the seat's opposition; null for the approach. */
  public Fault by(@Nullable String leader) {
    return new Fault(seat, round, cause, leader);
  }

  /** Whether it is the fault of the approach at a seat. */
  public boolean isOf(Seat which) {
    return seat == which && opposition == null;
  }

  /**
   * The fault of a strategy that threw something.
   *
   * @param opponent the id of the other strategy, which may have used up the memory
   */
  public static Fault thrown(Seat seat, int round, Throwable thrown, String opponent) {
    if (thrown instanceof LeaderFault fault) {
      String cause = FaultCause.line(fault.getMessage());
      return new Fault(seat, round, fault.isByClock() ? cause + BY_CLOCK : cause);
    }
    return new Fault(seat, round, FaultCause.of(thrown, opponent));
  }

  /** Whether a clock decided it, so that another run may differ. */
  public boolean decidedByClock() {
    return cause.endsWith(BY_CLOCK);
  }

  /**
   * Whether a strategy in another match of the process may have caused it: memory ran out, or the
   * thread was stopped, while this strategy was asked.
   */
  public boolean mayComeFromAnotherMatch() {
    return cause.startsWith("threw OutOfMemoryError") || cause.startsWith("threw ThreadDeath");
  }
}
