package org.servanda.tournaments.remote;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Ends programs that do not answer in time, and all of them when this process ends. */
final class Deadlines implements Runnable {
  private static final long PAUSE_MILLIS = 20;
  private static final Set<Child> CHILDREN = ConcurrentHashMap.newKeySet();
  private static boolean begun;

  private Deadlines() {}

  /** Watches a program until it ends. */
  static synchronized void watch(Child child) {
    CHILDREN.add(child);
    if (!begun) {
      begun = true;
      // In the topmost group: it belongs to no match, and outlives all of them.
      ThreadGroup group = Thread.currentThread().getThreadGroup();
      while (group.getParent() != null) {
        group = group.getParent();
      }
      Thread watch = new Thread(group, new Deadlines(), "deadlines of leaders");
      watch.setDaemon(true);
      watch.start();
      Ending.then(() -> CHILDREN.forEach(Child::close));
    }
  }

  @Override
  public void run() {
    try {
      while (true) {
        Thread.sleep(PAUSE_MILLIS);
        long now = System.nanoTime();
        CHILDREN.forEach(child -> look(child, now));
        CHILDREN.removeIf(child -> !child.isAlive());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whatever happens to one program, the others are still watched. */
  private static void look(Child child, long now) {
    try {
      child.drainErrors();
      if (child.isOverdue(now)) {
        child.endLate();
      }
    } catch (RuntimeException e) {
      // Where the system is short of something, such as files, the next look may succeed.
    }
  }
}
