package org.servanda.tournaments.execution;

/**
 * A precision that was asked for but not reached.
 *
 * @param widest half of the widest 95 % interval of durability
 * @param wanted the half-width asked for
 * @param repetitions the estimated number of repetitions it would take
 * @param isPossible whether a tournament may have that many
 */
public record PrecisionShortfall(
    double widest, double wanted, int repetitions, boolean isPossible) {}
