/**
 * Chance by key, the random generators of leaders, and mathematics that gives the same bits on
 * every platform. Begin with {@link org.servanda.engine.random.Chance} and {@link
 * org.servanda.engine.random.KeyedRandom}.
 */
@NullMarked
package org.servanda.engine.random;

import org.jspecify.annotations.NullMarked;
