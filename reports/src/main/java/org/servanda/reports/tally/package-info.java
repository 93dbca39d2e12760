/**
 * Sums of match results that add up to the same bits however the work was split. Begin with {@link
 * org.servanda.reports.tally.Tally} and {@link org.servanda.reports.tally.PairTally}.
 */
@NullMarked
package org.servanda.reports.tally;

import org.jspecify.annotations.NullMarked;
