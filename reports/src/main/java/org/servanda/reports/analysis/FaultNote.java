package org.servanda.reports.analysis;

import java.util.Comparator;

/**
 * A fault, told once for each entrant and cause.
 *
 * @param entrant whose
 * @param cause what it did
 */
public record FaultNote(String entrant, String cause) implements Comparable<FaultNote> {
  private static final Comparator<FaultNote> ORDER =
      Comparator.comparing(FaultNote::entrant).thenComparing(FaultNote::cause);

  @Override
  public int compareTo(FaultNote other) {
    return ORDER.compare(this, other);
  }
}
