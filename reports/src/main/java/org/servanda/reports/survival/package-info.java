/**
 * Survival analysis of right-censored lives, from single observations and from counts alike: a
 * count of n is n equal observations. Begin with {@link
 * org.servanda.reports.survival.CensoredSample} and {@link
 * org.servanda.reports.survival.SurvivalCurve}; agrees with R's packages survival and cmprsk.
 */
@NullMarked
package org.servanda.reports.survival;

import org.jspecify.annotations.NullMarked;
