/**
 * Limits how long code of plugins may keep a thread busy. Begin with {@link
 * org.servanda.engine.limit.TimeLimit}.
 */
@NullMarked
package org.servanda.engine.limit;

import org.jspecify.annotations.NullMarked;
