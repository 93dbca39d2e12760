/**
 * Writes one row for every match and agreement while a tournament is played, in constant memory.
 * Begin with {@link org.servanda.tournaments.rows.RowsFolder} and {@link
 * org.servanda.tournaments.rows.RowsListener}.
 */
@NullMarked
package org.servanda.tournaments.rows;

import org.jspecify.annotations.NullMarked;
