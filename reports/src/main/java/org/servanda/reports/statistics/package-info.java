/**
 * Building blocks of the statistics. Begin with {@link org.servanda.reports.statistics.Estimate}
 * and {@link org.servanda.reports.statistics.LinearAlgebra}.
 */
@NullMarked
package org.servanda.reports.statistics;

import org.jspecify.annotations.NullMarked;
