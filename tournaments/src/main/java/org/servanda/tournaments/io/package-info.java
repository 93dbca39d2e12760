/**
 * Files named by the user: reading, checking and writing, whole or not at all and by one process at
 * a time, with clear error messages. Begin with {@link org.servanda.tournaments.io.UserFiles} and
 * {@link org.servanda.tournaments.io.WholeFile}.
 */
@NullMarked
package org.servanda.tournaments.io;

import org.jspecify.annotations.NullMarked;
