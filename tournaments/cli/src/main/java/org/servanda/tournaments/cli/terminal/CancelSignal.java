package org.servanda.tournaments.cli.terminal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.servanda.tournaments.execution.Cancellation;

/** Lets Ctrl-C cancel a tournament, and keeps the program running until the results are written. */
public final class CancelSignal {
  private static final int PATIENCE_SECONDS = 10;
  private static final String REASON = "it was interrupted, or a strategy ended the program";

  private final CountDownLatch reported = new CountDownLatch(1);
  private final Thread hook;
  private final Cancellation cancellation = new Cancellation();

  /** Listens for Ctrl-C from now on. */
  public CancelSignal() {
    this.hook = new Thread(this::stop, "interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** The cancellation that Ctrl-C requests. */
  public Cancellation cancellation() {
    return cancellation;
  }

  /** What Ctrl-C does: cancels, and waits until the results are written. */
  void stop() {
    cancellation.cancel(REASON);
    try {
      if (!reported.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("servanda: stopped waiting for the results to be written");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the waiting: the results are written. */
  public void close() {
    reported.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is already shutting down: the hook waits for us.
    }
  }
}
