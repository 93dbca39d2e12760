/**
 * Parts to assemble leaders from: ways to value a deal, to bargain for it and to keep it. Begin
 * with {@link org.servanda.strategies.toolkit.Bargaining} and {@link
 * org.servanda.strategies.toolkit.Keepers}.
 */
@NullMarked
package org.servanda.strategies.toolkit;

import org.jspecify.annotations.NullMarked;
