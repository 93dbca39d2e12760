/**
 * Mathematics and chance that give the same bits wherever the engine runs: in any JVM, and compiled
 * for a browser. Begin with {@link org.servanda.engine.portable.PortableMath} and {@link
 * org.servanda.engine.portable.PortableRandom}.
 */
@NullMarked
package org.servanda.engine.random;

import org.jspecify.annotations.NullMarked;
