package org.servanda.engine.conformance;

/**
 * A sentence of the contract that a strategy does not keep.
 *
 * @param clause the sentence
 * @param detail what was seen, and in which situation
 */
public record Violation(Clause clause, String detail) {
  @Override
  public String toString() {
    return "%d. %s %s".formatted(clause.number(), clause.sentence(), detail);
  }
}
