package org.servanda.tournaments.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.servanda.tournaments.io.OutputException;

/** The live page, which lies in the jar of tournaments/live; only the distribution has that. */
final class LivePageFile {
  static final String NAME = "live.html";

  private static final String RESOURCE = "org/servanda/tournaments/live/live.html";

  private LivePageFile() {}

  /**
   * The page; empty if this build has none.
   *
   * @throws OutputException if it cannot be read
   */
  static Optional<String> text() {
    try (InputStream in = LivePageFile.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new OutputException("The live page cannot be read from this program's jars", e);
    }
  }
}
