package org.servanda.tournaments.execution;

import org.servanda.reports.tally.Tally;

/**
 * What a season's matches add up to.
 *
 * @param tally the sums of the matches played; each pair's are its next repetitions without a gap
 * @param reputations the public records after these matches, from which the next season begins
 */
public record SeasonSums(Tally tally, SeasonReputations reputations) {}
