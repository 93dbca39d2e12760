/**
 * The validity card in the terminal. Begin with {@link
 * org.servanda.tournaments.cli.card.ValidityCardText}.
 */
@NullMarked
package org.servanda.tournaments.cli.card;

import org.jspecify.annotations.NullMarked;
