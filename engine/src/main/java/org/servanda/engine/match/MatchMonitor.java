package org.servanda.engine.match;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Seat;

/**
 * Tells other threads how a thread's matches go on, and whom the present one waits for. One object
 * serves one thread's matches in turn; any thread may ask it.
 */
public final class MatchMonitor {
  private volatile long begun;
  private volatile @Nullable MatchState match;

  /** Creates a monitor of no match. */
  public MatchMonitor() {}

  /** A match begins. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // only the thread that plays writes it
  void watch(MatchState next) {
    match = next;
    begun = begun + 1;
  }

  /** The number of matches begun so far. While it stays the same, one match goes on. */
  public long begun() {
    return begun;
  }

  /** The seat whose leader is being asked; empty between two questions and between matches. */
  public Optional<Seat> asked() {
    MatchState current = match;
    SeatState asked = current == null ? null : current.asked();
    return asked == null ? Optional.empty() : Optional.of(asked.seat);
  }

  /**
   * The opposition's leader, if it is being asked in the place of a seat's approach; empty
   * otherwise.
   */
  public Optional<String> askedOpposition() {
    MatchState current = match;
    SeatState asked = current == null ? null : current.asked();
    return asked == null ? Optional.empty() : Optional.ofNullable(OppositionOffice.leader(asked));
  }

  /**
   * Ends the present match's claim on its views: a leader that is still running and reads one gets
   * an exception, which may be the only way to make it return.
   */
  public void abandon() {
    MatchState current = match;
    if (current != null) {
      current.abandon();
    }
  }
}
