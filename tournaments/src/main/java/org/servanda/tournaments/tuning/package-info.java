/**
 * Searches the declared parameters of a strategy for values that serve it better. Begin with {@link
 * org.servanda.tournaments.tuning.Tuning}, then {@link
 * org.servanda.tournaments.tuning.TuningResult}.
 */
@NullMarked
package org.servanda.tournaments.tuning;

import org.jspecify.annotations.NullMarked;
