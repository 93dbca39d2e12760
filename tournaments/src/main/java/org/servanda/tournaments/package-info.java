/**
 * Tournaments as a library: design, execution and results. Begin with {@link
 * org.servanda.tournaments.Tournament} and {@link org.servanda.tournaments.TournamentResult}.
 */
@NullMarked
package org.servanda.tournaments;

import org.jspecify.annotations.NullMarked;
