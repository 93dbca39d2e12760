/**
 * What is customary to tell of a tournament of repeated games: scores by turn, cooperation and its
 * morality, who answers what with what. Begin with {@link
 * org.servanda.reports.classical.ClassicalFinding} and {@link
 * org.servanda.reports.classical.ClassicalEntrant}.
 */
@NullMarked
package org.servanda.reports.classical;

import org.jspecify.annotations.NullMarked;
