package org.servanda.tournaments.execution;

import java.time.Duration;

/** Says when the sums of a running tournament are to be saved. It never affects results. */
public final class SaveClock {
  /** Never saves. */
  static final SaveClock NEVER = new SaveClock(Duration.ofNanos(Long.MAX_VALUE));

  private final long every;
  private volatile long last = System.nanoTime();

  /**
   * A clock.
   *
   * @param every the time from the end of one saving to the beginning of the next
   */
  public SaveClock(Duration every) {
    this.every = every.toNanos();
  }

  boolean isDue() {
    return System.nanoTime() - last >= every;
  }

  void restart() {
    last = System.nanoTime();
  }
}
