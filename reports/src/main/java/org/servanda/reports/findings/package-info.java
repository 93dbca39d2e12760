/**
 * Turns sums of match results into findings, by pure functions over tallies. Begin with {@link
 * org.servanda.reports.findings.Findings} and {@link org.servanda.reports.tally.Tally}.
 */
@NullMarked
package org.servanda.reports.findings;

import org.jspecify.annotations.NullMarked;
