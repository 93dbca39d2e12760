package org.servanda.reports.tally;

import java.util.Comparator;

/**
 * A kind of fault: an entrant and a cause.
 *
 * @param entrant the entrant at fault
 * @param cause what it did, cut to a thousand characters
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
