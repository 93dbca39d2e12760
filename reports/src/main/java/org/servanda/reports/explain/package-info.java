/**
 * Associations of terms and of behaviour with durable agreements. Begin with {@link
 * org.servanda.reports.explain.TermEffects}.
 */
@NullMarked
package org.servanda.reports.explain;

import org.jspecify.annotations.NullMarked;
