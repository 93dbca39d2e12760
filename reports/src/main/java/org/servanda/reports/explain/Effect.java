package org.servanda.reports.explain;

import org.servanda.reports.statistics.Estimate;

/**
 * What goes with a difference in one thing, all others alike.
 *
 * @param group what kind of thing: form, verification, behaviour
 * @param name of the thing, and what it is held against
 * @param effect with its 95 % interval
 * @param pValue of no effect
 * @param drift p-value of the effect being the same at all ages; NaN where that has no meaning
 */
public record Effect(String group, String name, Estimate effect, double pValue, double drift) {}
