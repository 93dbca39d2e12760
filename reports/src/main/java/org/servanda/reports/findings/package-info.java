/**
 * From sums of match results to knowledge: pure functions over tallies. Begin with {@link
 * org.servanda.reports.findings.Findings} and {@link org.servanda.reports.tally.Tally}.
 */
@NullMarked
package org.servanda.reports.findings;

import org.jspecify.annotations.NullMarked;
