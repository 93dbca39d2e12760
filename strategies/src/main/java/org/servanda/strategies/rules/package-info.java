/**
 * The keeping rules of the classical repeated game, as strategies. Begin with {@link
 * org.servanda.strategies.rules.Rule} and {@link org.servanda.strategies.rules.ClassicalRules}.
 */
@NullMarked
package org.servanda.strategies.rules;

import org.jspecify.annotations.NullMarked;
