/**
 * Strict reading of YAML, JSON Schemas, and mistakes with their file, line and column. Begin with
 * {@link org.servanda.tournaments.io.StrictYaml} and {@link
 * org.servanda.tournaments.io.Diagnostic}.
 */
@NullMarked
package org.servanda.tournaments.io;

import org.jspecify.annotations.NullMarked;
