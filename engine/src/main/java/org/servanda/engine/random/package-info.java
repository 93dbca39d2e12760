/**
 * Chance by key: what happens in a match is a function of its seed, scenario and repetition. Begin
 * with {@link org.servanda.engine.random.Chance} and {@link
 * org.servanda.engine.random.ChanceEvent}.
 */
@NullMarked
package org.servanda.engine.random;

import org.jspecify.annotations.NullMarked;
