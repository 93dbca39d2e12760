package org.servanda.tournaments.remote.line;

import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Lines to another process and from it. Used by one thread at a time. */
public interface Lines {
  /**
   * Sends a line.
   *
   * @param line its bytes, without an end
   * @throws IOException if the other process cannot be reached
   */
  void write(byte[] line) throws IOException;

  /**
   * Waits for a line.
   *
   * @return its bytes, without an end; null if there will be no more
   * @throws LongLineException if it is longer than allowed
   * @throws IOException if the other process cannot be reached, or breaks the rules of the memory
   */
  byte @Nullable [] read() throws IOException;

  /** A line longer than is read. */
  final class LongLineException extends IOException {
    @Serial private static final long serialVersionUID = 1;

    LongLineException() {
      super("a line is too long");
    }
  }
}
