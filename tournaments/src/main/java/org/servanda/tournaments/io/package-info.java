/**
 * Files named by the user: reading, checking and writing, with clear error messages. Begin with
 * {@link org.servanda.tournaments.io.UserFiles} and {@link
 * org.servanda.tournaments.io.BadInputException}.
 */
@NullMarked
package org.servanda.tournaments.io;

import org.jspecify.annotations.NullMarked;
