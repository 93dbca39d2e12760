package org.servanda.tournaments.execution;

/**
 * A precision that was asked for and is out of reach.
 *
 * @param widest half of the widest 95 % interval of durability
 * @param wanted what was asked for
 * @param repetitions about how many repetitions it would take
 * @param isPossible whether a tournament may have as many
 */
public record PrecisionShortfall(
    double widest, double wanted, int repetitions, boolean isPossible) {}
