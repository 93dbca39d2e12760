/**
 * Text that does not depend on where the program runs. Begin with {@link
 * org.servanda.engine.portable.PortableText}.
 */
@NullMarked
package org.servanda.engine.text;

import org.jspecify.annotations.NullMarked;
