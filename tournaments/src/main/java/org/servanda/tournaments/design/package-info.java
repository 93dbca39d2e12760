/**
 * Turns a tournament file into the list of matches: which pairs play which scenarios, how often and
 * with which seed. Begin with {@link org.servanda.tournaments.design.TournamentFile} and {@link
 * org.servanda.tournaments.design.TournamentDesign}.
 */
@NullMarked
package org.servanda.tournaments.design;

import org.jspecify.annotations.NullMarked;
