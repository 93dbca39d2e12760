/**
 * Keeps a program from doing harm: its own view of files, processes and network, given by the
 * system. Begin with {@link org.servanda.tournaments.remote.isolation.Sandbox}.
 */
@NullMarked
package org.servanda.tournaments.remote.isolation;

import org.jspecify.annotations.NullMarked;
