/**
 * The leaders that come with the program. Begin with {@link
 * org.servanda.strategies.leaders.BuiltIn}, the catalogue; a leader is described in the list of its
 * family, such as {@code ReciprocityLeaders}.
 */
@NullMarked
package org.servanda.strategies.leaders;

import org.jspecify.annotations.NullMarked;
