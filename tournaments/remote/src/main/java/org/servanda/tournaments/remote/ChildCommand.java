package org.servanda.tournaments.remote;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.servanda.tournaments.remote.isolation.Sandbox;

/**
 * How a program that leads is started.
 *
 * @param words the program and its arguments
 * @param folder where it runs
 * @param environment variables added to this process's own
 * @param limit the longest it may take for one answer
 * @param isolation how it is kept apart; null if it is not
 * @param sharing whether lines may travel through shared memory
 */
record ChildCommand(
    List<String> words,
    Path folder,
    Map<String, String> environment,
    Duration limit,
    @Nullable Isolation isolation,
    boolean sharing) {
  /** The longest a program may take for one answer if nothing else is said. */
  static final Duration LIMIT = Duration.ofSeconds(10);

  /**
   * Starts a program in a session of its own: Ctrl-C is for this process, which lets matches
   * finish.
   */
  private static final Path APART = Path.of("/usr/bin/setsid");

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

  /** A command with the standard limit, which is not kept apart. */
  ChildCommand(List<String> words, Path folder, Map<String, String> environment) {
    this(words, folder, environment, LIMIT, null, true);
  }

  /**
   * How a program is kept apart. It then runs in no folder of its own, and only with the variables
   * that it is given.
   *
   * @param sandbox what it runs in
   * @param visible files and folders that it may read, beside the system's programs
   * @param memory the most address space of its process, bytes
   */
  record Isolation(Sandbox sandbox, List<Path> visible, long memory) {
    Isolation {
      visible = List.copyOf(visible);
    }

    private List<String> around(
        List<String> words, @Nullable Path shared, Map<String, String> environment) {
      return sandbox.around(words, visible, shared, environment, memory);
    }
  }

  /** The same with another limit. */
  ChildCommand withLimit(Duration longest) {
    return new ChildCommand(words, folder, environment, longest, isolation, sharing);
  }

  /** The same, kept apart. */
  ChildCommand within(Isolation apart) {
    return new ChildCommand(
        words, folder, environment, limit, apart, sharing && apart.sandbox().isFiltering());
  }

  /** The same with pipes alone. */
  ChildCommand byPipe() {
    return new ChildCommand(words, folder, environment, limit, isolation, false);
  }

  /** The program, for messages. */
  String program() {
    return words.get(0);
  }

  /**
   * Starts it.
   *
   * @param memory a file that it may write to; null if there is none
   * @throws IOException if the system cannot
   */
  Process start(@Nullable Path memory) throws IOException {
    ProcessBuilder builder = new ProcessBuilder();
    if (Files.isExecutable(APART)) {
      builder.command().add(APART.toString());
    }
    if (isolation == null) {
      builder.command().addAll(words);
      builder.directory(folder.toFile()).environment().putAll(environment);
    } else {
      builder.directory(new File("/"));
      builder.command().addAll(isolation.around(words, memory, environment));
    }
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
