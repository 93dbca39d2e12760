package org.servanda.tournaments.yaml;

/**
 * Something amiss at a place of a file's tree.
 *
 * @param pointer the place as a JSON pointer, such as {@code /issues/2/options/0/cost}; if the file
 *     leaves it out, what holds it is meant
 * @param text what is amiss, what is allowed, and how to mend it
 */
public record TreeDiagnostic(String pointer, String text) {}
