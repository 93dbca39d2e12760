/**
 * Chance by key, and the random generators of leaders. Begin with {@link
 * org.servanda.engine.random.Chance} and {@link org.servanda.engine.random.KeyedRandom}.
 */
@NullMarked
package org.servanda.engine.random;

import org.jspecify.annotations.NullMarked;
