package org.servanda.tournaments.cli.terminal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.servanda.tournaments.execution.Progress;

/** Lets Ctrl-C stop the playing and still wait for what is done to be reported. */
final class CancelSignal {
  private static final int PATIENCE_SECONDS = 20;
  private static final String REASON = "it was interrupted";

  private final CountDownLatch reported = new CountDownLatch(1);
  private final Thread hook;
  private volatile @Nullable Progress progress;
  private volatile boolean came;

  CancelSignal() {
    this.hook = new Thread(this::stop, "interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Stops this one from now on. */
  void watch(Progress now) {
    progress = now;
    if (came) {
      now.stop(REASON);
    }
  }

  private void stop() {
    came = true;
    Progress now = progress;
    if (now != null) {
      now.stop(REASON);
    }
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
