/**
 * Imports negotiation domains of GENIUS. Begin with {@link
 * org.servanda.tournaments.scenario.genius.DomainImport}.
 */
@NullMarked
package org.servanda.tournaments.scenario.genius;

import org.jspecify.annotations.NullMarked;
