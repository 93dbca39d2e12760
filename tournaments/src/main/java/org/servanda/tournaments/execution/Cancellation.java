package org.servanda.tournaments.execution;

/**
 * Stops a running tournament. Batches already begun are finished, so the result holds whole
 * batches; it is marked as incomplete. Any thread may call it at any time.
 */
public final class Cancellation {
  private volatile String reason = "";

  /** Creates a cancellation that is not requested yet. */
  public Cancellation() {}

  /**
   * Asks the tournament to stop; the first reason given is kept.
   *
   * @param why completes the sentence "stopped: …"
   */
  public void cancel(String why) {
    if (reason.isEmpty()) {
      reason = why.isBlank() ? "it was cancelled" : why;
    }
  }

  /** Whether cancellation was requested. */
  public boolean isCancelled() {
    return !reason.isEmpty();
  }

  /** The reason; empty if it is not cancelled. */
  public String reason() {
    return reason;
  }
}
