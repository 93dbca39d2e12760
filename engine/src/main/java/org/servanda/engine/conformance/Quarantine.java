package org.servanda.engine.conformance;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A thread group of its own, in which a strategy plays: what is written to the console from there
 * is swallowed and noted, threads left behind are found, and one that never comes back is given up.
 */
final class Quarantine {
  private static final long GRACE_MILLIS = 100;
  private static final Object CONSOLE = new Object();

  private final ThreadGroup group = new ThreadGroup("conformance");
  private final AtomicBoolean wrote = new AtomicBoolean();
  private final long limitSeconds;

  Quarantine(long limitSeconds) {
    this.limitSeconds = limitSeconds;
  }

  /**
   * Runs a task there.
   *
   * @throws TimeoutException if it does not come back in time
   */
  <T> T run(Callable<T> task) throws TimeoutException {
    synchronized (CONSOLE) {
      PrintStream out = System.out;
      PrintStream err = System.err;
      System.setOut(listening(out));
      System.setErr(listening(err));
      try {
        return within(task);
      } finally {
        System.setOut(out);
        System.setErr(err);
      }
    }
  }

  private <T> T within(Callable<T> task) throws TimeoutException {
    FutureTask<T> future = new FutureTask<>(task);
    Thread thread = new Thread(group, future, "conformance");
    thread.setDaemon(true);
    thread.start();
    try {
      return future.get(limitSeconds, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The check itself failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while checking", e);
    } finally {
      join(thread);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(GRACE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether anything was written to the console. */
  boolean wrote() {
    return wrote.get();
  }

  /** Whether a thread started there is still running after a moment's grace. */
  boolean leftThreads() {
    Thread[] threads = new Thread[8];
    for (int wait = 0; wait < 10; wait++) {
      if (group.enumerate(threads) == 0) {
        return false;
      }
      Thread first = threads[0];
      if (first != null) {
        join(first);
      }
    }
    return group.enumerate(threads) > 0;
  }

  private PrintStream listening(PrintStream original) {
    return new PrintStream(
        new OutputStream() {
          @Override
          public void write(int b) {
            if (group.parentOf(Thread.currentThread().getThreadGroup())) {
              wrote.set(true);
            } else {
              original.write(b);
            }
          }
        },
        true);
  }
}
