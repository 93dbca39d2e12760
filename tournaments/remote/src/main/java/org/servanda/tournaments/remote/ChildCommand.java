package org.servanda.tournaments.remote;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

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

  ChildCommand {
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
  }

  /** A command with the standard limit. */
  ChildCommand(List<String> words, Path folder, Map<String, String> environment) {
    this(words, folder, environment, LIMIT);
  }

  Process start() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.environment().putAll(environment);
    return builder.start();
  }
}
