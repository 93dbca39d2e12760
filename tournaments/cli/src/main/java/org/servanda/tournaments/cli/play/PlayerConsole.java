package org.servanda.tournaments.cli.play;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a person reads and types. */
public interface PlayerConsole extends AutoCloseable {
  /** Shows a text, broken into lines. */
  void say(String text);

  /**
   * Asks for a line.
   *
   * @param prompt what stands before it
   * @param words what may be typed, for completion: commands, and what may follow each
   * @return the line; null if nothing more will come
   */
  @Nullable String ask(String prompt, Map<String, List<String>> words);

  /** Whether the person has asked to stop at once. */
  boolean isAbandoned();

  @Override
  void close();
}
