package org.servanda.reports.validity;

/**
 * A number of a published theory, and the engine's result under the theory's assumptions.
 *
 * @param theory what the number measures
 * @param source the publication
 * @param parameters the parameters
 * @param expected the theory's number
 * @param found the engine's
 * @param tolerance largest allowed difference
 */
public record TheoryCheck(
    String theory,
    String source,
    String parameters,
    double expected,
    double found,
    double tolerance) {
  /** Whether they differ by at most the tolerance. */
  public boolean holds() {
    return Math.abs(found - expected) <= tolerance;
  }
}
