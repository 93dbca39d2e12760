package org.servanda.tournaments.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.servanda.tournaments.remote.Ending;

/**
 * What the program and its launcher tell each other. Strategies run in the program's process and
 * may end it at any moment: without a mark that the program itself has ended, that would look like
 * success. And the program ends when its launcher is gone, so that a killed run does not go on.
 */
final class Completion {
  /** How long shutdown hooks of strategies may take, in milliseconds. */
  private static final long PATIENCE = 2000;

  /** The time between two looks at the launcher, in milliseconds. */
  private static final long LOOK = 200;

  /** What a process that is killed by a signal ends with: the signal is 9. */
  private static final int KILLED = 137;

  /** So many matches take about as long without the JVM's last optimisations as making those. */
  private static final long QUICK = 100_000;

  private Completion() {}

  /** Ends this process soon after the launcher's has ended, if there is one. */
  static void followLauncher() {
    Long launcher = Long.getLong("servanda.launcher");
    if (launcher != null) {
      background("launcher", () -> waitFor(launcher));
    }
  }

  private static void waitFor(long launcher) {
    Optional<Long> parent = Optional.of(launcher);
    while (parent.isPresent() && parent.get() == launcher) {
      sleep(LOOK);
      parent = ProcessHandle.current().parent().map(ProcessHandle::pid);
    }
    Runtime.getRuntime().halt(KILLED);
  }

  /**
   * Ends the program, if the launcher has made it start quickly and what is to be done is long: the
   * launcher then starts it again with all optimisations of the JVM. Nothing must have been done or
   * said.
   *
   * @param matches to be played
   */
  static void restartIfLong(long matches) {
    if (matches > QUICK && Boolean.getBoolean("servanda.restart") && mark("restart")) {
      Runtime.getRuntime().halt(0);
    }
  }

  /**
   * Ends the program, although shutdown hooks of strategies may hang. Leaders in other processes
   * end first, and recordings are completed, which may take longer.
   */
  static void end(int code) {
    Ending.now();
    // If that fails, the launcher reports an end it cannot explain.
    mark(Integer.toString(code));
    background(
        "halt",
        () -> {
          sleep(PATIENCE);
          Runtime.getRuntime().halt(code);
        });
    System.exit(code);
  }

  /** Tells the launcher something; whether that succeeded. */
  private static boolean mark(String what) {
    String file = System.getProperty("servanda.completion", "");
    if (file.isEmpty()) {
      return false;
    }
    try {
      Files.writeString(Path.of(file), what);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void background(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Whoever interrupts this thread, it does its task. */
  private static void sleep(long millis) {
    long until = System.nanoTime() + millis * 1_000_000;
    for (long left = millis; left > 0; left = (until - System.nanoTime()) / 1_000_000) {
      try {
        Thread.sleep(left);
      } catch (InterruptedException e) {
        // Goes on.
      }
    }
  }
}
