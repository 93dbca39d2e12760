/**
 * How lines travel between two processes: through pipes, or through memory that both see, which
 * takes no system call while both are awake. Begin with {@link
 * org.servanda.tournaments.remote.line.Lines}.
 */
@NullMarked
package org.servanda.tournaments.remote.line;

import org.jspecify.annotations.NullMarked;
