package org.servanda.reports.explain;

import org.servanda.reports.statistics.Estimate;

/**
 * The association of one covariate with durability, all others held constant.
 *
 * @param group the kind of covariate, such as form, verification or behaviour
 * @param name the covariate, with its reference level
 * @param effect the effect with its 95 % interval
 * @param pValue the p-value of the hypothesis of no effect
 * @param drift the p-value of the hypothesis that the effect is the same at all ages; NaN where it
 *     does not apply
 */
public record Effect(String group, String name, Estimate effect, double pValue, double drift) {}
