/**
 * The other side of the protocol for leaders in Java: a process that loads one jar and answers for
 * its leaders. It is started with {@link org.servanda.tournaments.remote.child.ChildMain}, and
 * shares nothing with the process that asks.
 */
@NullMarked
package org.servanda.tournaments.remote.child;

import org.jspecify.annotations.NullMarked;
