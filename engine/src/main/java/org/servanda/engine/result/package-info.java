/**
 * What a match reports: its events as they happen, and its measures at the end. Begin with {@link
 * org.servanda.engine.result.MatchResult} and {@link org.servanda.engine.result.MatchListener}.
 */
@NullMarked
package org.servanda.engine.result;

import org.jspecify.annotations.NullMarked;
