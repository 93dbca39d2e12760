package org.servanda.reports.explain;

import org.servanda.reports.statistics.Estimate;

/**
 * The association of a leader's trait with its durability, all other traits held constant.
 *
 * @param trait its name, one of {@link BehaviourProfile#NAMES}
 * @param leaders in whom it was observed
 * @param mean of the trait over them, the reference
 * @param deviation its standard deviation, by which a leader is compared with the mean
 * @param effect the change in durability for one standard deviation more, with its 95 % interval
 * @param pValue the p-value of the hypothesis of no change
 */
public record TraitEffect(
    String trait, int leaders, double mean, double deviation, Estimate effect, double pValue) {}
