/**
 * Tournaments as a library: how many matches are played, where, and what is kept of them. Begin
 * with {@link org.servanda.tournaments.Tournament} and {@link
 * org.servanda.tournaments.TournamentResult}.
 */
@NullMarked
package org.servanda.tournaments;

import org.jspecify.annotations.NullMarked;
