/**
 * The game among strategies, and who would be left if success were imitated. Begin with {@link
 * org.servanda.reports.dynamics.ReplicatorDynamics}. A game is a square matrix: what the row's
 * strategy earns a match against the column's.
 */
@NullMarked
package org.servanda.reports.dynamics;

import org.jspecify.annotations.NullMarked;
