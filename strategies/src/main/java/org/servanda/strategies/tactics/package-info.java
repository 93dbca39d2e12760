/**
 * Bargaining tactics of the negotiation literature, as strategies that keep every agreement. Begin
 * with {@link org.servanda.strategies.tactics.ClassicalTactics} and {@link
 * org.servanda.strategies.toolkit.negotiation.BoaNegotiator}.
 */
@NullMarked
package org.servanda.strategies.tactics;

import org.jspecify.annotations.NullMarked;
