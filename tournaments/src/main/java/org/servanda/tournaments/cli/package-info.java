/**
 * The {@code servanda} command, and the only code that knows everybody. Begin with {@link
 * org.servanda.tournaments.cli.Servanda} and {@link org.servanda.tournaments.cli.Wiring}.
 */
@NullMarked
package org.servanda.tournaments.cli;

import org.jspecify.annotations.NullMarked;
