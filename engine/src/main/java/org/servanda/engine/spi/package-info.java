/**
 * What the author of a strategy implements and sees. Begin with {@link
 * org.servanda.engine.spi.Strategy}, the factory, and {@link org.servanda.engine.spi.Leader}, which
 * bargains and then decides whether to keep the agreement.
 */
@NullMarked
package org.servanda.engine.spi;

import org.jspecify.annotations.NullMarked;
