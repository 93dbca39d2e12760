/**
 * What replaces a few classes of the engine where a compiler for browsers lacks what they use.
 * Results are the same; {@link org.servanda.tournaments.live.browser.Substitutions} lists them.
 */
@NullMarked
package org.servanda.tournaments.live.browser;

import org.jspecify.annotations.NullMarked;
