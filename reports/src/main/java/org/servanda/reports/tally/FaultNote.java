package org.servanda.reports.tally;

import java.util.Comparator;
import org.servanda.engine.model.Seat;
import org.servanda.engine.result.Fault;

/**
 * A kind of fault: an entrant and a cause.
 *
 * @param entrant the entrant at fault, or the opposition
 * @param cause what it did, cut to a thousand characters
 */
public record FaultNote(String entrant, String cause) implements Comparable<FaultNote> {
  private static final int LONGEST = 1000;

  /** No entrant's name begins like this. */
  private static final String OPPOSITION = "The opposition led by ";

  private static final Comparator<FaultNote> ORDER =
      Comparator.comparing(FaultNote::entrant).thenComparing(FaultNote::cause);

  public FaultNote {
    cause = cause.length() <= LONGEST ? cause : cause.substring(0, LONGEST - 1) + "…";
  }

  /** The kind of a fault in a pair's match; that of an opposition's leader is no entrant's. */
  static FaultNote of(Pair pair, Fault fault) {
    String opposition = fault.opposition();
    String entrant = fault.seat() == Seat.A ? pair.a() : pair.b();
    return new FaultNote(opposition == null ? entrant : OPPOSITION + opposition, fault.cause());
  }

  /** Whether it is a fault of the leader of an opposition. */
  public boolean isOfOpposition() {
    return entrant.startsWith(OPPOSITION);
  }

  @Override
  public int compareTo(FaultNote other) {
    return ORDER.compare(this, other);
  }
}
