package org.servanda.tournaments.remote;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.LeaderFault;

/**
 * A program that leads: how it is started, and its lanes, one for each thread that plays. A match
 * is played by one thread, so that each process serves one match at a time.
 */
final class Program {
  /** How often in a row it may fail to start, and how often in all it may be late. */
  static final int PATIENCE = 3;

  private final String name;
  private final ChildCommand command;
  private final Map<Thread, Lane> lanes = new ConcurrentHashMap<>();
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger delays = new AtomicInteger();

  /**
   * A program.
   *
   * @param name the plugin file's name, for messages
   */
  Program(String name, ChildCommand command) {
    this.name = name;
    this.command = command;
  }

  String name() {
    return name;
  }

  /** This thread's lane. */
  Lane lane() {
    Thread thread = Thread.currentThread();
    Lane lane = lanes.get(thread);
    if (lane == null) {
      lane = inherited();
      lanes.put(thread, lane);
    }
    return lane;
  }

  /** A lane of a thread that has ended, or a new one. */
  private synchronized Lane inherited() {
    for (Iterator<Thread> threads = lanes.keySet().iterator(); threads.hasNext(); ) {
      Thread thread = threads.next();
      if (!thread.isAlive()) {
        Lane left = lanes.remove(thread);
        if (left != null) {
          return left;
        }
      }
    }
    return new Lane(this);
  }

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
    try {
      return Child.start(command);
    } catch (IOException e) {
      failures.incrementAndGet();
      throw new LeaderFault("cannot be started: " + PortableText.line(e.getMessage(), 200));
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
