/**
 * Validates the model against facts of the literature (as declared experiments), numbers of
 * published theories, historical rates, and cases of history. Begin with {@link
 * org.servanda.tournaments.validation.Experiment} and {@link
 * org.servanda.tournaments.validation.ExperimentRunner}.
 */
@NullMarked
package org.servanda.tournaments.validation;

import org.jspecify.annotations.NullMarked;
