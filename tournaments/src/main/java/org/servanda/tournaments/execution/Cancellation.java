package org.servanda.tournaments.execution;

/**
 * A way to stop a tournament while it is played. Batches already begun are finished, so that the
 * result holds whole batches; it is then marked as incomplete. Any thread may call it, at any time.
 */
public final class Cancellation {
  private volatile String reason = "";

  /** One that nobody has used yet. */
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

  /** Whether it was asked to stop. */
  public boolean isCancelled() {
    return !reason.isEmpty();
  }

  /** Why; empty while nobody has cancelled. */
  public String reason() {
    return reason;
  }
}
