/**
 * The rules of the repeated prisoner's dilemma, as strategies that decide by them whether to keep
 * an agreement. Begin with {@link org.servanda.strategies.rules.Rule} and {@link
 * org.servanda.strategies.rules.ClassicalRules}.
 */
@NullMarked
package org.servanda.strategies.rules;

import org.jspecify.annotations.NullMarked;
