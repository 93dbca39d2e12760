package org.servanda.tournaments.cli.option;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.io.BadInputException;
import picocli.CommandLine.Option;

/** The option that sets the number of threads. */
public final class ThreadsOption {
  /** The greatest number of threads: more would only take memory, and some machines refuse them. */
  private static final int MOST = 1024;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "The number of threads; default: one per core. Results do not depend on it.")
  private @Nullable Integer threads;

  /**
   * The number of threads.
   *
   * @throws BadInputException if the number is out of range
   */
  public int get() {
    int number = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (!(number >= 1 && number <= MOST)) {
      throw new BadInputException(
          PortableText.format("--threads is %d, but must be from 1 to %d", number, MOST));
    }
    return number;
  }
}
