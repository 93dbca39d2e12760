/** Rankings with intervals and tests. Begin with {@link org.servanda.reports.ranking.Ranking}. */
@NullMarked
package org.servanda.reports.ranking;

import org.jspecify.annotations.NullMarked;
