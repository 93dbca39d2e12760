/** Bargaining tactics of the negotiation literature, as strategies that keep their word. */
@NullMarked
package org.servanda.strategies.tactics;

import org.jspecify.annotations.NullMarked;
