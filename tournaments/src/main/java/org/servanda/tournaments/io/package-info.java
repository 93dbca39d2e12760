/**
 * Files the user names: read, checked and written, with errors in words. Begin with {@link
 * org.servanda.tournaments.io.UserFiles} and {@link org.servanda.tournaments.io.BadInputException}.
 */
@NullMarked
package org.servanda.tournaments.io;

import org.jspecify.annotations.NullMarked;
