package org.servanda.reports.validity;

/**
 * A number of a published theory, and what the engine comes to when it is configured to the
 * theory's assumptions.
 *
 * @param theory what it is a number of
 * @param source where it is from
 * @param parameters the parameters
 * @param expected the theory's number
 * @param found the engine's
 * @param tolerance by how much they may differ, and why no less
 */
public record TheoryCheck(
    String theory,
    String source,
    String parameters,
    double expected,
    double found,
    double tolerance) {
  /** Whether they agree. */
  public boolean holds() {
    return Math.abs(found - expected) <= tolerance;
  }
}
