/**
 * Exact numbers of published theories, held against what the engine comes to when it is configured
 * to their assumptions. Nothing here evaluates a theory's formula: every number found is measured
 * by playing matches. Begin with {@link org.servanda.tournaments.validation.theory.TheoryChecks}
 * and {@link org.servanda.tournaments.validation.theory.Still}.
 */
@NullMarked
package org.servanda.tournaments.validation.theory;

import org.jspecify.annotations.NullMarked;
