package org.servanda.engine.conformance;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.limit.TimeLimitException;

/**
 * Runs a strategy in a separate thread group. Output to the console is discarded and recorded,
 * threads left running are found, and a call that does not return is abandoned.
 */
final class Quarantine implements AutoCloseable {
  private static final long GRACE_MILLIS = 100;

  private final Room group = new Room();
  private final TimeLimit limit;

  /** The thread group of one quarantine. */
  private static final class Room extends ThreadGroup {
    private final AtomicBoolean wrote = new AtomicBoolean();

    Room() {
      super("conformance");
    }
  }

  /**
   * Listens to the console until it is closed.
   *
   * @param limit how long a task may take
   */
  Quarantine(TimeLimit limit) {
    this.limit = limit;
    Console.listen();
  }

  @Override
  public void close() {
    Console.release();
  }

  /**
   * Runs a task in the group.
   *
   * @throws TimeLimitException if it does not return in time
   */
  <T> T run(Supplier<T> task) {
    AtomicReference<Thread> used = new AtomicReference<>();
    try {
      return limit.call(
          "The check",
          () -> 0,
          task,
          run -> {
            Thread thread = new Thread(group, run, "conformance");
            used.set(thread);
            return thread;
          });
    } finally {
      join(Objects.requireNonNull(used.get()));
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
    return group.wrote.get();
  }

  /** Whether a thread started in the group is still running after a short wait. */
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

  /**
   * Replaces the console's streams while any quarantine is active; there may be several at once.
   */
  private static final class Console {
    private static int inside;
    private static PrintStream out = System.out;
    private static PrintStream err = System.err;

    private Console() {}

    static synchronized void listen() {
      if (inside++ == 0) {
        out = System.out;
        err = System.err;
        System.setOut(listening(out));
        System.setErr(listening(err));
      }
    }

    static synchronized void release() {
      if (--inside == 0) {
        System.setOut(out);
        System.setErr(err);
      }
    }

    private static PrintStream listening(PrintStream original) {
      return new PrintStream(
          new OutputStream() {
            @Override
            public void write(int b) {
              Room room = room(Thread.currentThread().getThreadGroup());
              if (room != null) {
                room.wrote.set(true);
              } else {
                original.write(b);
              }
            }
          },
          true,
          StandardCharsets.UTF_8);
    }

    private static @Nullable Room room(@Nullable ThreadGroup group) {
      for (ThreadGroup g = group; g != null; g = g.getParent()) {
        if (g instanceof Room room) {
          return room;
        }
      }
      return null;
    }
  }
}
