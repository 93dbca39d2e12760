package org.servanda.engine.conformance;

/** A sentence of the contract that every strategy keeps. */
public enum Clause {
  /** A valid id. */
  ID(1, "Its id is lower-case words joined by hyphens, with dots between prefix and name."),
  /** Sound parameters. */
  PARAMETERS(
      2,
      "Its parameters have distinct names and standard values within their ranges, and it can be"
          + " given either end of each."),
  /** Only legal answers. */
  NO_FAULTS(
      3, "It answers every situation within the rules: no exception, no null, no illegal move."),
  /** The same result each time. */
  DETERMINISTIC(4, "The same match played twice gives the same result."),
  /** No state carried from match to match. */
  NO_SHARED_STATE(
      5,
      "A match's result depends neither on matches played before it nor on matches played at the"
          + " same time."),
  /** True traits. */
  TRAITS(6, "It is what its description declares: nice, deterministic."),
  /** Fast decisions. */
  TIME(7, "It decides within ten milliseconds on average, and within twenty seconds always."),
  /** A silent console. */
  QUIET(8, "It writes nothing to the console."),
  /** No threads left behind. */
  NO_THREADS(9, "It leaves no thread running when a match is over."),
  /** The same play at both seats. */
  SEATS(
      10,
      "It plays the same from either seat: with the seats of the conflict exchanged, a match has"
          + " the same result."),
  /** No parameter without effect. */
  READS_PARAMETERS(11, "It reads every parameter it declares.");

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

  /** The sentence itself. */
  public String sentence() {
    return sentence;
  }
}
