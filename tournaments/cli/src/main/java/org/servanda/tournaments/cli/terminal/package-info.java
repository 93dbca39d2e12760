/**
 * The terminal: its width and colours, progress, wrapped text, Ctrl-C. Begin with {@link
 * org.servanda.tournaments.cli.terminal.Terminal}.
 */
@NullMarked
package org.servanda.tournaments.cli.terminal;

import org.jspecify.annotations.NullMarked;
