package org.servanda.tournaments.remote;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/**
 * How a program that leads is started.
 *
 * @param words the program and its arguments
 * @param folder where it runs
 * @param environment variables added to this process's own
 * @param limit the longest it may take for one answer
 */
record ChildCommand(
    List<String> words, Path folder, Map<String, String> environment, Duration limit) {
  /** The longest a program may take for one answer if nothing else is said. */
  static final Duration LIMIT = Duration.ofSeconds(10);

  /**
   * A sandbox ends with the thread that started it, so that one which played a single match would
   * take the process with it.
   */
  private static final ExecutorService STARTER =
      Executors.newSingleThreadExecutor(ChildCommand::starter);

  ChildCommand {
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
  }

  /** A command with the standard limit. */
  ChildCommand(List<String> words, Path folder, Map<String, String> environment) {
    this(words, folder, environment, LIMIT);
  }

  /** The program, for messages. */
  String program() {
    return words.get(0);
  }

  Process start() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.environment().putAll(environment);
    FutureTask<Process> start = new FutureTask<>(builder::start);
    STARTER.execute(start);
    return started(start);
  }

  /** Waits for a process, and puts an interruption off until it is there. */
  private static Process started(FutureTask<Process> start) throws IOException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return start.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** In the topmost group: it belongs to no match, and outlives all of them. */
  private static Thread starter(Runnable work) {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    Thread thread = new Thread(group, work, "starts leaders");
    thread.setDaemon(true);
    return thread;
  }
}
