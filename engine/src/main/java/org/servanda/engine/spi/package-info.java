/**
 * What an author of a strategy implements and sees. Begin with {@link
 * org.servanda.engine.spi.Strategy}, the factory, and {@link org.servanda.engine.spi.Leader}, who
 * sits at the table and then keeps the agreement or does not.
 */
@NullMarked
package org.servanda.engine.spi;

import org.jspecify.annotations.NullMarked;
