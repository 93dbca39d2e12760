/**
 * What goes with agreements that last: which terms, and which behaviour. Begin with {@link
 * org.servanda.reports.explain.TermEffects}.
 */
@NullMarked
package org.servanda.reports.explain;

import org.jspecify.annotations.NullMarked;
