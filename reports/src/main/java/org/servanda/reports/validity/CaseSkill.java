package org.servanda.reports.validity;

import org.servanda.reports.statistics.Estimate;

/**
 * How well something orders the cases of history by the length of their lives.
 *
 * @param predictor what orders them
 * @param cases how many cases it is tried on
 * @param which which these are
 * @param rank Spearman's rank correlation with the true lives; those in force count as they are so
 *     far
 * @param concordance Harrell's concordance: of the pairs whose order is known, the share that is
 *     ordered alike, ties counting half; .5 is chance
 * @param beyond the concordance less that of form alone, in the same cases
 */
public record CaseSkill(
    String predictor,
    String which,
    long cases,
    Estimate rank,
    Estimate concordance,
    Estimate beyond) {}
