package org.servanda.tournaments.execution;

/**
 * A season that has begun, from which an interrupted tournament goes on.
 *
 * @param season from 1
 * @param repetitions the repetitions it has
 * @param before the reputations it began with
 * @param after the sums of its matches' final reputations so far
 */
public record SeasonState(
    int season, int repetitions, SeasonReputations before, SeasonReputations after) {}
