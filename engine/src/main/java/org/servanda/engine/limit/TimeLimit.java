package org.servanda.engine.limit;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The longest time that code of a plugin may take for one match, or for being loaded, measured as
 * {@linkplain BusyTime busy time}. A thread that overruns it cannot be stopped, only left behind.
 *
 * @param duration above 0
 */
public record TimeLimit(Duration duration) {
  /** A minute: a million times what a match of simple strategies takes. */
  public static final TimeLimit STANDARD = new TimeLimit(Duration.ofMinutes(1));

  private static final int CHECKS = 20;
  private static final long SHORTEST_PAUSE = 5;
  private static final long LONGEST_PAUSE = 250;

  /**
   * Creates a limit.
   *
   * @throws IllegalArgumentException if it is not above 0
   */
  public TimeLimit {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException("A time limit must be above 0, but is " + duration);
    }
  }

  /** The time between two looks at a busy thread, in milliseconds. */
  public long pauseMillis() {
    return Math.max(SHORTEST_PAUSE, Math.min(LONGEST_PAUSE, duration.toMillis() / CHECKS));
  }

  /** Whether a task took too long. */
  public boolean isOverrun(Duration busy) {
    return busy.compareTo(duration) >= 0;
  }

  /** The limit in words, such as {@code 60 seconds}. */
  public String text() {
    double seconds = duration.toMillis() / 1000.0;
    String number = seconds == (long) seconds ? Long.toString((long) seconds) : seconds + "";
    return number + (seconds == 1 ? " second" : " seconds");
  }

  /**
   * Runs a task on a thread of its own and waits for it. What it throws is thrown here.
   *
   * @param what the task, as the beginning of a message
   * @throws TimeLimitException if it takes too long; the thread is left behind
   */
  public <T> T call(String what, Supplier<T> task) {
    return call(what, () -> 0, task);
  }

  /**
   * Runs a task that consists of steps, each of which has the whole time.
   *
   * @param what the task, as the beginning of a message
   * @param step the number of the present step; asked by another thread
   * @throws TimeLimitException if a step takes too long; the thread is left behind
   */
  public <T> T call(String what, LongSupplier step, Supplier<T> task) {
    return call(what, step, task, run -> new Thread(run, what));
  }

  /**
   * Runs a task of steps on a given thread.
   *
   * @param threads makes the thread, which becomes a daemon
   * @throws TimeLimitException if a step takes too long; the thread is left behind
   */
  public <T> T call(String what, LongSupplier step, Supplier<T> task, ThreadFactory threads) {
    FutureTask<T> future = new FutureTask<>(task::get);
    Thread thread = threads.newThread(future);
    thread.setDaemon(true);
    thread.start();
    BusyTime busy = new BusyTime(thread);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get(pauseMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (isOverrun(busy.of(step.getAsLong()))) {
            throw new TimeLimitException(what + " took longer than " + text());
          }
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw unwrapped(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * A supplier declares no checked exception, but code that was compiled otherwise may throw one.
   */
  private static RuntimeException unwrapped(@Nullable Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException known ? known : new IllegalStateException(thrown);
  }
}
