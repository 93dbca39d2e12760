/**
 * The contract of a plugin, as code: numbered sentences and a check of each. Begin with {@link
 * org.servanda.engine.conformance.Conformance} and {@link
 * org.servanda.engine.conformance.Violation}.
 */
@NullMarked
package org.servanda.engine.conformance;

import org.jspecify.annotations.NullMarked;
