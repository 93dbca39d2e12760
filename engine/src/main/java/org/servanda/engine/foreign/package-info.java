/**
 * What leaders see and answer, as numbers, for leaders that are not written in Java. Begin with
 * {@link org.servanda.engine.foreign.ViewNumbers} and {@link
 * org.servanda.engine.foreign.AnswerNumbers}.
 */
@NullMarked
package org.servanda.engine.foreign;

import org.jspecify.annotations.NullMarked;
