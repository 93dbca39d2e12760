/**
 * Sums of match results that give the same bits for any split of the work. Begin with {@link
 * org.servanda.reports.tally.Tally} and {@link org.servanda.reports.tally.PairTally}.
 */
@NullMarked
package org.servanda.reports.tally;

import org.jspecify.annotations.NullMarked;
