/**
 * From match results to knowledge: sums that add up to the same bits however the work was split,
 * and pure functions over them. Begin with {@link org.servanda.reports.analysis.Tally} and {@link
 * org.servanda.reports.analysis.Findings}.
 */
@NullMarked
package org.servanda.reports.analysis;

import org.jspecify.annotations.NullMarked;
