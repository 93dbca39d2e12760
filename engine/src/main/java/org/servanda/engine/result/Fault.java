package org.servanda.engine.result;

import org.servanda.engine.model.Seat;

/**
 * A strategy's breach of the rules, which ends the match.
 *
 * @param seat the seat of the strategy
 * @param round the round in which it happened
 * @param cause what the strategy did, to be read after its name
 */
public record Fault(Seat seat, int round, String cause) {

  /**
   * The fault of a strategy that threw something.
   *
   * @param opponent the id of the other strategy, which may have used up the memory
   */
  public static Fault thrown(Seat seat, int round, Throwable thrown, String opponent) {
    return new Fault(seat, round, FaultCause.of(thrown, opponent));
  }

  /**
   * Whether a strategy in another match of the process may have caused it: memory ran out, or the
   * thread was stopped, while this strategy was asked.
   */
  public boolean mayComeFromAnotherMatch() {
    return cause.startsWith("threw OutOfMemoryError") || cause.startsWith("threw ThreadDeath");
  }
}
