/**
 * What leaders see, for leaders that are not written in Java. Begin with {@link
 * org.servanda.engine.foreign.ViewNumbers}.
 */
@NullMarked
package org.servanda.engine.foreign;

import org.jspecify.annotations.NullMarked;
