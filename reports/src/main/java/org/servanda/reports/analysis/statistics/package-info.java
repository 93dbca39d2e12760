/**
 * What every statistic is made of. Begin with {@link
 * org.servanda.reports.analysis.statistics.Estimate} and {@link
 * org.servanda.reports.analysis.statistics.Linear}.
 */
@NullMarked
package org.servanda.reports.analysis.statistics;

import org.jspecify.annotations.NullMarked;
