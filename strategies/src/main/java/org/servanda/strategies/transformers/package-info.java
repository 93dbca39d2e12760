/**
 * Transformers: modifications that can wrap any strategy when it is entered. Begin with {@link
 * org.servanda.strategies.transformers.Transformers}, the list, and {@link
 * org.servanda.strategies.toolkit.DelegatingLeader}, which each of them extends.
 */
@NullMarked
package org.servanda.strategies.transformers;

import org.jspecify.annotations.NullMarked;
