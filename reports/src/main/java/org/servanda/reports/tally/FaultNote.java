package org.servanda.reports.tally;

import java.util.Comparator;

/**
 * A fault, told once for each entrant and cause.
 *
 * @param entrant whose
 * @param cause what it did, in at most a thousand characters
 */
public record FaultNote(String entrant, String cause) implements Comparable<FaultNote> {
  private static final int LONGEST = 1000;
  private static final Comparator<FaultNote> ORDER =
      Comparator.comparing(FaultNote::entrant).thenComparing(FaultNote::cause);

  public FaultNote {
    cause = cause.length() <= LONGEST ? cause : cause.substring(0, LONGEST - 1) + "…";
  }

  @Override
  public int compareTo(FaultNote other) {
    return ORDER.compare(this, other);
  }
}
