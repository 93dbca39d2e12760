/**
 * Scenarios as immutable values: the parties, what they can agree on, under which terms and in what
 * world. Begin with {@link org.servanda.engine.model.Scenario} and {@link
 * org.servanda.engine.model.OutcomeSpace}.
 */
@NullMarked
package org.servanda.engine.model;

import org.jspecify.annotations.NullMarked;
