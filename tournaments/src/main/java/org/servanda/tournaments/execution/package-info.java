/**
 * Plays the matches of a season, whatever the strategies do. Begin with {@link
 * org.servanda.tournaments.execution.MatchExecutor} and {@link
 * org.servanda.tournaments.execution.LocalExecutor}.
 */
@NullMarked
package org.servanda.tournaments.execution;

import org.jspecify.annotations.NullMarked;
