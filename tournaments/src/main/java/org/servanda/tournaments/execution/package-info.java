/**
 * Where matches are played. Begin with {@link org.servanda.tournaments.execution.MatchExecutor} and
 * {@link org.servanda.tournaments.execution.LocalPool}.
 */
@NullMarked
package org.servanda.tournaments.execution;

import org.jspecify.annotations.NullMarked;
