/**
 * YAML and JSON in and out: strict reading with line and column, and the results folder. Begin with
 * {@link org.servanda.tournaments.io.StrictYaml} and {@link
 * org.servanda.tournaments.results.ResultsFolder}.
 */
@NullMarked
package org.servanda.tournaments.io;

import org.jspecify.annotations.NullMarked;
