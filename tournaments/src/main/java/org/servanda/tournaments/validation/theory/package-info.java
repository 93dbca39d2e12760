/**
 * Exact numbers of published theories, held against what the engine comes to when it is configured
 * to their assumptions. Nothing here evaluates a theory's formula: every number found is measured
 * by playing matches. Begin with {@link org.servanda.tournaments.validation.theory.TheoryChecks}
 * and {@link org.servanda.tournaments.validation.theory.TheoryWorlds}.
 *
 * <p>Left out is what the engine has no room for: wars that are chosen (Fearon 1994, 1995),
 * entrants who see what the others before them met with (Kreps and Wilson 1982), renegotiation at a
 * cost (review periods), punishments drawn by a public lot (the best equilibrium under imperfect
 * monitoring), and solutions nobody plays (Kalai and Smorodinsky, the egalitarian).
 */
@NullMarked
package org.servanda.tournaments.validation.theory;

import org.jspecify.annotations.NullMarked;
