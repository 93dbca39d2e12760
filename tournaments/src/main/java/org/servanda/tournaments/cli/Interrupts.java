package org.servanda.tournaments.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.servanda.tournaments.execution.Progress;

/** Lets Ctrl-C stop the playing and still wait for what is done to be reported. */
final class Interrupts {
  private static final int PATIENCE_SECONDS = 20;

  private final CountDownLatch reported = new CountDownLatch(1);
  private final Thread hook;

  Interrupts(Progress progress) {
    this.hook = new Thread(() -> stop(progress), "interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void stop(Progress progress) {
    progress.stop("it was interrupted");
    try {
      if (!reported.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("servanda: gave up waiting for the results to be written");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The results are reported. */
  void close() {
    reported.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is already shutting down: the hook is what waits for us.
    }
  }
}
