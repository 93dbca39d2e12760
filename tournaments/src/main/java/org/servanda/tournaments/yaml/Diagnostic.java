package org.servanda.tournaments.yaml;

/**
 * A mistake or doubtful value at a place of a file. {@link YamlLocations} finds its line and
 * column.
 *
 * @param pointer the place as a JSON pointer, such as {@code /issues/2/options/0/cost}; it may
 *     point to a key the file leaves out, and then means the block that should hold it
 * @param text what is wrong, what is allowed, and how to fix it
 */
public record Diagnostic(String pointer, String text) {}
