/**
 * The live page: engine, strategies and chronicle compiled to WebAssembly, so that a reader plays
 * matches in a browser. {@link org.servanda.tournaments.live.LivePage} is what the page calls.
 */
@NullMarked
package org.servanda.tournaments.live;

import org.jspecify.annotations.NullMarked;
