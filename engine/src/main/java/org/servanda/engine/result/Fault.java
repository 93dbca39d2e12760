package org.servanda.engine.result;

import org.servanda.engine.model.Seat;

/**
 * A strategy's breach of the rules, which ends the match.
 *
 * @param seat the seat it held
 * @param round when
 * @param cause what it did, in a sentence
 */
public record Fault(Seat seat, int round, String cause) {}
