/**
 * Lets a person lead one side at the terminal. Begin with {@link
 * org.servanda.tournaments.cli.play.HumanLeader}.
 */
@NullMarked
package org.servanda.tournaments.cli.play;

import org.jspecify.annotations.NullMarked;
