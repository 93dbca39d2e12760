package org.servanda.engine.conformance;

/** A sentence of the contract every strategy keeps. */
public enum Clause {
  ID(1, "Its id is lower-case words joined by hyphens, with dots between prefix and name."),
  PARAMETERS(2, "Its parameters have distinct names, and standard values within their ranges."),
  NO_FAULTS(
      3, "It answers every situation within the rules: no exception, no null, no illegal move."),
  DETERMINISTIC(4, "The same match played twice gives the same result."),
  NO_SHARED_STATE(5, "A match's result does not depend on the matches played before it.");

  private final int number;
  private final String sentence;

  Clause(int number, String sentence) {
    this.number = number;
    this.sentence = sentence;
  }

  /** Its number. */
  public int number() {
    return number;
  }

  /** What it demands. */
  public String sentence() {
    return sentence;
  }
}
