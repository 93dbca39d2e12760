/**
 * What is kept of a tournament: the results folder, its manifest and its stored sums, and the
 * report made from them. Begin with {@link org.servanda.tournaments.results.ResultsFolder} and
 * {@link org.servanda.tournaments.results.Manifest}.
 */
@NullMarked
package org.servanda.tournaments.results;

import org.jspecify.annotations.NullMarked;
