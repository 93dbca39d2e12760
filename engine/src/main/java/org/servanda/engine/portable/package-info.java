/**
 * Mathematics, random numbers and formatted text that are the same on every platform: in any JVM,
 * in any locale, and compiled for a browser. Begin with {@link
 * org.servanda.engine.portable.PortableMath} and {@link org.servanda.engine.portable.PortableText}.
 */
@NullMarked
package org.servanda.engine.portable;

import org.jspecify.annotations.NullMarked;
