/**
 * The {@code servanda} command: one class per command, and the wiring of the program. Begin with
 * {@link org.servanda.tournaments.cli.Servanda} and {@link
 * org.servanda.tournaments.cli.ServandaModule}.
 *
 * <p>The program runs on the class path, without a module of its own: several of its libraries are
 * automatic modules, and no other code depends on it.
 */
@NullMarked
package org.servanda.tournaments.cli;

import org.jspecify.annotations.NullMarked;
