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
   * Whether memory ran out while the strategy was asked: whoever else was playing may have used it.
   */
  public boolean isOutOfMemory() {
    return cause.startsWith("threw OutOfMemoryError");
  }
}
