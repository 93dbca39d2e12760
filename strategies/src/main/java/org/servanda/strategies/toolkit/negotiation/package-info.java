/**
 * Bargaining as the negotiation literature has it: a bidder is put together from an offering
 * strategy, an acceptance condition and, if it wants one, a model of the opponent, over a menu of
 * outcomes in falling order of own utility. Definitions follow the papers and programs named with
 * each.
 */
@NullMarked
package org.servanda.strategies.toolkit.negotiation;

import org.jspecify.annotations.NullMarked;
