/**
 * The leaders that come with the program. Begin with {@link
 * org.servanda.strategies.leaders.BuiltIn}, the catalogue; {@code Characters} holds those put
 * together from parts alone.
 */
@NullMarked
package org.servanda.strategies.leaders;

import org.jspecify.annotations.NullMarked;
