/**
 * Evolutionary game theory: which strategies remain if success is imitated. Begin with {@link
 * org.servanda.reports.dynamics.ReplicatorDynamics}. A game is a square matrix of payoffs per match
 * of the row's strategy against the column's.
 */
@NullMarked
package org.servanda.reports.dynamics;

import org.jspecify.annotations.NullMarked;
