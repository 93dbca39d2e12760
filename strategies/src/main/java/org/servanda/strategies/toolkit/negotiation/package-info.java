/**
 * Bargaining after the BOA architecture of the negotiation literature: a negotiator is assembled
 * from an offering strategy, an acceptance condition and optional models of the opponent, over
 * outcomes in falling order of own utility. Definitions follow the papers and programs cited with
 * each. Begin with {@link org.servanda.strategies.toolkit.negotiation.BoaNegotiator} and {@link
 * org.servanda.strategies.toolkit.negotiation.NegotiationSession}.
 */
@NullMarked
package org.servanda.strategies.toolkit.negotiation;

import org.jspecify.annotations.NullMarked;
