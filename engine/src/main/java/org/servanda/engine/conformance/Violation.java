package org.servanda.engine.conformance;

import org.servanda.engine.portable.PortableText;

/**
 * A sentence of the contract that a strategy does not keep, and how.
 *
 * @param clause the sentence
 * @param situation the number, and seed, of the situation; negative if it is not tied to one
 * @param detail what was observed
 */
public record Violation(Clause clause, int situation, String detail) {
  /** The violation is not tied to a situation. */
  static final int ANYWHERE = -1;

  /** What was observed, and in which situation. */
  public String observed() {
    return (situation == ANYWHERE ? "" : "In situation " + situation + ": ") + detail;
  }

  @Override
  public String toString() {
    return PortableText.format("%d. %s %s", clause.number(), clause.sentence(), observed());
  }
}
