/**
 * Strict YAML: every mistake of a file at once, with line and column, what is allowed and the
 * nearest right name; and JSON Schemas of the files people write. Begin with {@link
 * org.servanda.tournaments.yaml.StrictYaml}.
 */
@NullMarked
package org.servanda.tournaments.yaml;

import org.jspecify.annotations.NullMarked;
