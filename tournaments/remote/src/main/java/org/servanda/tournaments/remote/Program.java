package org.servanda.tournaments.remote;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.servanda.engine.model.Seat;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.LeaderFault;

/**
 * A program that leads: how it is started, and its lanes, one for each thread that plays. A match
 * is played by one thread, so that each process serves one match at a time.
 */
final class Program {
  /** How often in a row it may fail to start, and how often in all it may be late. */
  static final int PATIENCE = 3;

  /** How often a start is tried: a signal to this process can end what starts another. */
  private static final int ATTEMPTS = 3;

  private static final long PAUSE_MILLIS = 50;

  private final String name;
  private final ChildCommand command;
  private final boolean isolated;
  private final Runnable beforeNext;
  private final Map<Thread, Lanes> lanes = new ConcurrentHashMap<>();
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger delays = new AtomicInteger();

  /**
   * A program.
   *
   * @param name the plugin file's name, for messages
   * @param isolated whether a process serves one seat and one batch of matches only
   */
  Program(String name, ChildCommand command, boolean isolated) {
    this(name, command, isolated, () -> {});
  }

  /**
   * The same.
   *
   * @param beforeNext what is done before a second process is needed
   */
  Program(String name, ChildCommand command, boolean isolated, Runnable beforeNext) {
    this.name = name;
    this.command = command;
    this.isolated = isolated;
    this.beforeNext = beforeNext;
  }

  String name() {
    return name;
  }

  /** Whether a process serves one seat and one batch of matches only. */
  boolean isApart() {
    return isolated;
  }

  /** This thread's lane for a seat. */
  Lane lane(Seat seat) {
    Thread thread = Thread.currentThread();
    Lanes own = lanes.get(thread);
    if (own == null) {
      own = inherited();
      lanes.put(thread, own);
    }
    return seat == Seat.B && isolated ? own.b() : own.a();
  }

  /** Where leaders are isolated, those of the next batch of matches live in new processes. */
  void renew() {
    Lanes own = lanes.get(Thread.currentThread());
    if (isolated && own != null) {
      own.a().close();
      own.b().close();
      beforeNext.run();
    }
  }

  /** The lanes of a thread that has ended, or new ones. */
  private synchronized Lanes inherited() {
    Thread ended = lanes.keySet().stream().filter(t -> !t.isAlive()).findFirst().orElse(null);
    Lanes left = ended == null ? null : lanes.remove(ended);
    if (left != null) {
      return left;
    }
    return new Lanes(new Lane(this), new Lane(this));
  }

  /**
   * A thread's lanes. Isolated leaders at the two seats live in two processes, because those of one
   * process could make an arrangement.
   */
  private record Lanes(Lane a, Lane b) {}

  /**
   * Starts a process, or refuses if that has failed too often.
   *
   * @throws LeaderFault if it does not start
   */
  Child start() {
    if (failures.get() >= PATIENCE) {
      throw new LeaderFault(
          PortableText.format(
              "failed to start %d times in a row and is not tried again", PATIENCE));
    }
    if (delays.get() >= PATIENCE) {
      throw LeaderFault.byClock(
          PortableText.format("did not answer in time %d times and is not asked again", PATIENCE));
    }
    IOException refused = null;
    for (int i = 0; i < ATTEMPTS; i++) {
      try {
        return Child.start(command);
      } catch (IOException e) {
        refused = e;
        pause();
      }
    }
    failures.incrementAndGet();
    Ending.stayIfBegun();
    String why =
        refused == null ? "" : PortableText.line(String.valueOf(refused.getMessage()), 200);
    throw new LeaderFault(
        PortableText.format(
            "cannot be started: there is no program '%s', or it cannot be run (%s)",
            command.program(), why));
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A process has answered its first question. */
  void started() {
    failures.set(0);
  }

  /** A process has failed. */
  void failed(boolean first, boolean byClock) {
    if (byClock) {
      delays.incrementAndGet();
    }
    if (first) {
      failures.incrementAndGet();
    }
  }
}
