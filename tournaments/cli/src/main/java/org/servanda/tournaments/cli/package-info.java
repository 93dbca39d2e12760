/**
 * The {@code servanda} command, and the only code that knows everybody. Begin with {@link
 * org.servanda.tournaments.cli.Servanda} and {@link org.servanda.tournaments.cli.ServandaModule}.
 *
 * <p>The program runs on the class path, without a module of its own: several of the libraries it
 * needs are automatic modules, and nobody builds on it.
 */
@NullMarked
package org.servanda.tournaments.cli;

import org.jspecify.annotations.NullMarked;
