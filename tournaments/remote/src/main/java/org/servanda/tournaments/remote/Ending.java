package org.servanda.tournaments.remote;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What is done when this process ends: not before the matches that are being played are over.
 * Whoever stops a tournament lets its batches finish; leaders that were ended meanwhile would be
 * found at fault, and the results would keep it.
 */
public final class Ending {
  /** Longer than the command waits for its results. */
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(12);

  private static final long PAUSE_MILLIS = 20;
  private static final String[] PLAYING = {
    "org.servanda.engine.match.", "org.servanda.tournaments.execution."
  };

  private static final List<Runnable> ACTIONS = new CopyOnWriteArrayList<>();
  private static boolean listening;
  private static volatile boolean begun;

  private Ending() {}

  /** Does something when this process ends and its matches are over. */
  public static synchronized void then(Runnable action) {
    ACTIONS.add(action);
    if (!listening) {
      listening = true;
      try {
        Runtime.getRuntime().addShutdownHook(new Thread(Ending::end, "ends leaders"));
      } catch (IllegalStateException e) {
        // It is ending already: programs end when their input does.
      }
    }
  }

  private static void end() {
    long start = System.nanoTime();
    try {
      while (isPlaying() && System.nanoTime() - start < PATIENCE) {
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    now();
  }

  /**
   * Does it now. A command does so when it is done, because afterwards it waits for a short while
   * only. Nothing is done twice; who comes second waits.
   */
  public static void now() {
    begun = true;
    synchronized (ACTIONS) {
      ACTIONS.forEach(Runnable::run);
      ACTIONS.clear();
    }
  }

  private static boolean isPlaying() {
    return Thread.getAllStackTraces().values().stream().anyMatch(Ending::isPlaying);
  }

  /** Whether a thread is in a match or between two of them, and is not what ends this process. */
  private static boolean isPlaying(StackTraceElement[] stack) {
    boolean playing = false;
    for (StackTraceElement frame : stack) {
      String type = frame.getClassName();
      if (type.equals("java.lang.Shutdown")) {
        return false;
      }
      playing |= type.startsWith(PLAYING[0]) || type.startsWith(PLAYING[1]);
    }
    return playing;
  }

  /**
   * To be called when a leader has failed: if that may be because this process ends, the thread
   * stays here, and its match counts for nothing.
   */
  public static void stayIfBegun() {
    while (begun) {
      LockSupport.park();
    }
  }
}
