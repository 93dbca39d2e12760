package org.servanda.engine.limit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * How long a thread has been busy with one task, as far as the task itself is to blame: the
 * processor time it took, and the time it slept or waited. Time in which it wanted to run but the
 * machine was busy elsewhere is not counted, so that no strategy suffers from its neighbours.
 *
 * <p>One thread asks it again and again; what happens between two questions longer than {@link
 * #LONGEST_STEP} apart is counted up to that length only, because then the asking thread did not
 * run either.
 */
public final class BusyTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long LONGEST_STEP = Duration.ofSeconds(1).toNanos();

  private final Thread thread;
  private long task;
  private long seen;
  private long processor;
  private long busy;

  /** The busy time of a thread, counted from now. */
  public BusyTime(Thread thread) {
    this.thread = thread;
    restart(0);
  }

  private void restart(long next) {
    task = next;
    seen = System.nanoTime();
    processor = processorTime();
    busy = 0;
  }

  /**
   * The time spent with the present task, up to now.
   *
   * @param current the number of the present task: a new number begins anew
   */
  public Duration of(long current) {
    if (current != task) {
      restart(current);
      return Duration.ZERO;
    }
    long now = System.nanoTime();
    long used = processorTime();
    long step = Math.min(LONGEST_STEP, now - seen);
    busy += waits(used) ? step : Math.min(step, used - processor);
    seen = now;
    processor = used;
    return Duration.ofNanos(busy);
  }

  /** Whether it waits by its own choice, or where the system cannot tell, does nothing at all. */
  private boolean waits(long used) {
    return switch (thread.getState()) {
      case BLOCKED, WAITING, TIMED_WAITING -> true;
      default -> used == processor;
    };
  }

  /** In nanoseconds; always 0 where the system does not measure it. */
  private long processorTime() {
    return THREADS.isThreadCpuTimeSupported() ? THREADS.getThreadCpuTime(thread.getId()) : 0;
  }
}
