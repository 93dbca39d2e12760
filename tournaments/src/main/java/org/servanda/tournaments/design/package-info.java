/**
 * From a tournament file to the list of matches: who meets whom, where, how often and under which
 * seed. Begin with {@link org.servanda.tournaments.design.TournamentFile} and {@link
 * org.servanda.tournaments.design.TournamentDesign}.
 */
@NullMarked
package org.servanda.tournaments.design;

import org.jspecify.annotations.NullMarked;
