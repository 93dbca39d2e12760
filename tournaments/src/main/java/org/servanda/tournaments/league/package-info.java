/**
 * A standing competition in a folder: submissions are checked and played as they come, and a site
 * shows the ladder. Begin with {@link org.servanda.tournaments.league.League} and {@link
 * org.servanda.tournaments.league.LeagueRules}.
 */
@NullMarked
package org.servanda.tournaments.league;

import org.jspecify.annotations.NullMarked;
