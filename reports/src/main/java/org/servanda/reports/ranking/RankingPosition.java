package org.servanda.reports.ranking;

import org.servanda.reports.statistics.Estimate;

/**
 * An entrant's place in a ranking.
 *
 * @param name the entrant
 * @param rank from 1; equal scores in order of name
 * @param score weighted mean over partners, mean over seats and scenarios; for safety, the
 *     probability of war
 * @param rankLow the best rank in its 95 % interval
 * @param rankHigh the worst
 */
public record RankingPosition(String name, int rank, Estimate score, int rankLow, int rankHigh) {}
