/**
 * Tests whether the model shows what it should: facts of the literature as declared experiments,
 * numbers of published theories, historical rates. Begin with {@link
 * org.servanda.tournaments.validation.Experiment} and {@link
 * org.servanda.tournaments.validation.ExperimentRunner}.
 */
@NullMarked
package org.servanda.tournaments.validation;

import org.jspecify.annotations.NullMarked;
