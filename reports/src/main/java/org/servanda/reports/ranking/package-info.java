/**
 * Who is better than whom, and how sure that is. Begin with {@link
 * org.servanda.reports.ranking.Ranking}.
 */
@NullMarked
package org.servanda.reports.ranking;

import org.jspecify.annotations.NullMarked;
