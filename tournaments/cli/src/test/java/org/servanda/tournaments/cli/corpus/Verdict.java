package org.servanda.tournaments.cli.corpus;

/** What must happen with a jar. */
enum Verdict {
  /**
   * Each match that it spoils is lost by the strategy, by name, jar and cause; the rest is whole.
   */
  FAULT,
  /** The same, but which matches it spoils may depend on their order, which is then said. */
  SPOILS,
  /** It is not loaded: exit code 2 and a message that names the jar. */
  REFUSED,
  /** It takes too long once, and loses what it has not played, by name and jar. */
  FORFEITS,
  /** The run stops with exit code 1, and names both jars of the match. */
  STOPS,
  /** The run ends with exit code 1 and says that its results cannot be repeated. */
  UNREPEATABLE,
  /** The run ends with exit code 1 and says why. */
  ENDS,
  /** Nothing happens: the tournament is complete and nobody is at fault. */
  HARMLESS
}
