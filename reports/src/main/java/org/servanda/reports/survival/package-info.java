/**
 * Survival analysis of right-censored lifetimes, from single observations or from counts. Results
 * agree with R's packages survival and cmprsk. Begin with {@link
 * org.servanda.reports.survival.CensoredSample} and {@link
 * org.servanda.reports.survival.SurvivalCurve}.
 */
@NullMarked
package org.servanda.reports.survival;

import org.jspecify.annotations.NullMarked;
