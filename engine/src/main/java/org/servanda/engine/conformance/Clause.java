package org.servanda.engine.conformance;

/** A sentence of the contract every strategy keeps. */
public enum Clause {
  ID(1, "Its id is lower-case words joined by hyphens, with dots between prefix and name."),
  PARAMETERS(
      2,
      "Its parameters have distinct names and standard values within their ranges, and it can be"
          + " given either end of each."),
  NO_FAULTS(
      3, "It answers every situation within the rules: no exception, no null, no illegal move."),
  DETERMINISTIC(4, "The same match played twice gives the same result."),
  NO_SHARED_STATE(
      5,
      "A match's result depends neither on matches played before it nor on those played beside it."),
  TRAITS(6, "It is what its card declares: nice, deterministic."),
  TIME(7, "It decides within ten milliseconds on average, and within twenty seconds always."),
  QUIET(8, "It writes nothing to the console."),
  NO_THREADS(9, "It leaves no thread running when a match is over.");

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
