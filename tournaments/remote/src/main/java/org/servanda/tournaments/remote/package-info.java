/**
 * Leaders in other processes and other languages. The match, the values, chance and the score stay
 * here; a program on the other side of a pipe sees what a leader's views show, and answers. Begin
 * with {@link org.servanda.tournaments.remote.PythonFormat}, found as a service, and {@code Lane},
 * which speaks the protocol.
 */
@NullMarked
package org.servanda.tournaments.remote;

import org.jspecify.annotations.NullMarked;
