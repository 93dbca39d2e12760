/**
 * Exact numbers of published theories, compared with the results of the engine under their
 * assumptions. Nothing here evaluates a theory's formula: every result is measured by playing
 * matches. Begin with {@link org.servanda.tournaments.validation.theory.TheoryChecks} and {@link
 * org.servanda.tournaments.validation.theory.TheoryWorlds}.
 *
 * <p>Not covered, because the engine cannot express them: wars that are chosen (Fearon 1994, 1995),
 * entrants who observe earlier entrants' outcomes (Kreps and Wilson 1982), costly renegotiation
 * (review periods), punishments drawn by a public lottery (the best equilibrium under imperfect
 * monitoring), and solutions without a game that leads to them (Kalai and Smorodinsky, the
 * egalitarian).
 */
@NullMarked
package org.servanda.tournaments.validation.theory;

import org.jspecify.annotations.NullMarked;
